package org.groundswell.launcher;

/** A port that something listens on, and the setting that moves it. */
public enum Port {
    WEB("the pages", "GROUNDSWELL_WEB_PORT", 8080),
    COMMAND("the command API", "GROUNDSWELL_COMMAND_PORT", 8081),
    QUERY("the query API", "GROUNDSWELL_QUERY_PORT", 8082),
    WEB_MANAGEMENT("the health of the pages", "GROUNDSWELL_WEB_MANAGEMENT_PORT", 9080),
    COMMAND_MANAGEMENT("the health of the command API", "GROUNDSWELL_COMMAND_MANAGEMENT_PORT", 9081),
    QUERY_MANAGEMENT("the health of the query API", "GROUNDSWELL_QUERY_MANAGEMENT_PORT", 9082),
    KEYCLOAK("Keycloak", "GROUNDSWELL_KEYCLOAK_PORT", 8180),
    KAFKA("Kafka", "GROUNDSWELL_KAFKA_PORT", 19092),
    POSTGRES("PostgreSQL", "GROUNDSWELL_POSTGRES_PORT", 15432);

    private final String purpose;
    private final String variable;
    private final int usual;

    Port(String purpose, String variable, int usual) {
        this.purpose = purpose;
        this.variable = variable;
        this.usual = usual;
    }

    public String purpose() {
        return purpose;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return variable;
    }

    public int usual() {
        return usual;
    }
}
