package org.groundswell.query.platform.store;

/** Where a view's rows are kept: those that serve, and those being built anew beside them. */
public enum Lane {
    LIVE("live", "public"),
    NEXT("next", "rebuild");

    private final String word;
    private final String schema;

    Lane(String word, String schema) {
        this.word = word;
        this.schema = schema;
    }

    public String word() {
        return word;
    }

    public String schema() {
        return schema;
    }
}
