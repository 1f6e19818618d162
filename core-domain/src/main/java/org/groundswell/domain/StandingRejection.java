package org.groundswell.domain;

/** Why nothing is begun at a site, whatever it is. */
public enum StandingRejection implements Rejection.Reason {
    TAKEN_IN(
            "STANDING-001",
            "Site %1$s took this site in on %2$s, so nothing new is begun here; record it for %1$s instead."),
    SPLIT(
            "STANDING-002",
            "This site was split into %1$s on %2$s, so nothing new is begun here; record it for one of them instead.");

    private final Rejection.Listed listed;

    StandingRejection(String code, String sentence) {
        this.listed = new Rejection.Listed(code, Rejection.Kind.CONFLICT, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}
