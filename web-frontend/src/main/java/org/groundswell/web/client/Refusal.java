package org.groundswell.web.client;

/** A service refused a question, or refused an order in a way no form can mend. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
