package org.groundswell.domain.instrument;

/** The catalogue shipped with the program is at fault; the message names the file and the place. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }
}
