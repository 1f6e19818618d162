package org.groundswell.web.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Which of several small charts would flatten the others, were they all on one scale. */
final class OwnScale {

    /** Fewer charts have no middle to be far from. */
    private static final int FEWEST = 3;

    /** A chart may reach so many usual heights beyond the usual chart. */
    private static final double REACH = 2;

    private OwnScale() {}

    private record Reach(ControlChartReading site, double low, double high) {}

    /** Those that reach, upwards or downwards, more than twice the usual chart's height beyond the usual chart. */
    static Set<ControlChartReading> among(List<ControlChartReading> sites) {
        List<Reach> reaches = sites.stream().flatMap(OwnScale::reach).toList();
        Set<ControlChartReading> own = new LinkedHashSet<>();
        if (reaches.size() < FEWEST) {
            return own;
        }
        double low = median(reaches, Reach::low);
        double high = median(reaches, Reach::high);
        double room = REACH * Math.max(high - low, Math.abs(high) * 0.1);
        reaches.stream()
                .filter(reach -> reach.low() < low - room || reach.high() > high + room)
                .forEach(reach -> own.add(reach.site()));
        return own;
    }

    private static Stream<Reach> reach(ControlChartReading site) {
        double[] drawn = site.chart().points().stream()
                .flatMap(point -> Stream.of(point.value(), point.lower(), point.upper()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return drawn.length == 0
                ? Stream.empty()
                : Stream.of(new Reach(
                        site,
                        DoubleStream.of(drawn).min().orElseThrow(),
                        DoubleStream.of(drawn).max().orElseThrow()));
    }

    private static double median(List<Reach> reaches, ToDoubleFunction<Reach> of) {
        double[] sorted = reaches.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
