package org.groundswell.domain.statistics;

import java.util.Arrays;

/** One rule for each point, and to which side it points: 1 high or rising, −1 low or falling, 0 to neither. */
final class Labels {

    final Rule[] rule;
    final int[] side;

    Labels(int size) {
        rule = new Rule[size];
        Arrays.fill(rule, Rule.NONE);
        side = new int[size];
    }

    /** Labels a point that has no label yet: rules are applied in their order of precedence. */
    void offer(int i, Rule offered, int towards) {
        if (rule[i] == Rule.NONE) {
            rule[i] = offered;
            side[i] = towards;
        }
    }
}
