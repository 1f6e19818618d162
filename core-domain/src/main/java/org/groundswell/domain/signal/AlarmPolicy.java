package org.groundswell.domain.signal;

/**
 * When a flagged run opens a case. What is too small, too jagged or too old to say anything stays a mark on the chart.
 *
 * @param fewestPoints months with a value that the run's phase must have, at least; with fewer its limits are provisional
 * @param minimumDenominator that the run's months must have in their middle, where the measure has one
 * @param mostSwing how far months of the run's phase may swing from one to the next on average, as a share of their whole range;
 *     figures that go from end to end stay on one side of the mean by chance soon enough
 * @param recentPoints the run must reach into the last so many months with a value
 */
public record AlarmPolicy(int fewestPoints, double minimumDenominator, double mostSwing, int recentPoints) {

    /** Making Data Count's thirteen points. */
    public static final int FEWEST_POINTS = 13;

    /** Of values that only chance moves, a neighbour is about 0.3 of their range away. */
    public static final double MOST_SWING = 0.5;

    /** A signal that ended half a year ago is history, for the chart to show. */
    public static final int RECENT_POINTS = 6;

    /** @param minimumDenominator as the installation sets it */
    public static AlarmPolicy standard(double minimumDenominator) {
        return new AlarmPolicy(FEWEST_POINTS, minimumDenominator, MOST_SWING, RECENT_POINTS);
    }
}
