package org.groundswell.command.platform.web;

/**
 * Ends a change that was only to be previewed, once everything was judged. Unchecked, so that whatever was applied is rolled back as
 * it is for a refusal; becomes an answer with status 200.
 */
public class PreviewedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Previewed previewed;

    public PreviewedException(Previewed previewed) {
        super("Previewed", null, false, false);
        this.previewed = previewed;
    }

    public Previewed previewed() {
        return previewed;
    }
}
