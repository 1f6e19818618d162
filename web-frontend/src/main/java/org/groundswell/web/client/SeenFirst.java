package org.groundswell.web.client;

/** Ends a form whose author first wants to see what it would record: it would be accepted as it is, and nothing was recorded. */
public final class SeenFirst extends RuntimeException {

    private final transient Previewed previewed;

    SeenFirst(Previewed previewed) {
        super("Only previewed", null, false, false);
        this.previewed = previewed;
    }

    public Previewed previewed() {
        return previewed;
    }
}
