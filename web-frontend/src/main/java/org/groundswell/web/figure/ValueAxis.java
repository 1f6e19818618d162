package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The upright axis, in the measure's own values: round bounds around everything that is drawn, never beyond what a
 * value can be: no proportion is above 100 % or below 0.
 *
 * @param ticks from low to high; the first is {@code low}, the last {@code high}
 */
public record ValueAxis(double low, double high, List<Tick> ticks) {

    private static final int WANTED = 6;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    public ValueAxis {
        ticks = List.copyOf(ticks);
    }

    public record Tick(double value, String label) {}

    /** An axis around the values; from nought to one where there are none. */
    public static ValueAxis around(Collection<Double> values, ValueFormat format) {
        double min = values.stream().mapToDouble(format::nearest).min().orElse(0);
        double max = values.stream().mapToDouble(format::nearest).max().orElse(1);
        double unit = format.scaled(1);
        double least = format.scaled(min);
        double most = format.scaled(max);
        if (most - least <= Math.abs(most) * 1e-9) {
            double room = roomAround(most, format);
            least = least >= 0 ? Math.max(0, least - room) : least - room;
            most = Math.min(format.scaled(format.most()), most + room);
        }
        double step = step(most - least);
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil(most / step - 1e-9) * step;
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * 1e-6; i++) {
            double shown = low + i * step;
            ticks.add(new Tick(shown / unit, format.tick(shown, step)));
        }
        return new ValueAxis(low / unit, high / unit, ticks);
    }

    /** Where a value stands: 0 at the bottom, 1 at the top; what lies beyond is cut off there. */
    public double place(double value) {
        return Math.clamp((value - low) / (high - low), 0.0, 1.0);
    }

    /** For one value alone: a tenth of it to each side. */
    private static double roomAround(double value, ValueFormat format) {
        double tenth = Math.abs(value) * 0.1;
        boolean ordinary = value == 0 || Math.abs(value) >= 0.01;
        return ordinary ? Math.max(tenth, format.proportion() ? 5 : 1) : tenth;
    }

    private static double step(double range) {
        double rough = range / WANTED;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double candidate : STEPS) {
            if (candidate * power >= rough - 1e-12) {
                return candidate * power;
            }
        }
        return 10 * power;
    }
}
