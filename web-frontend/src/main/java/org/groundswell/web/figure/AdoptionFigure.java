package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.figure.AdoptionReading.Wave;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;

/** The adoption curve: sites that had adopted by each month, all together and by wave. */
public final class AdoptionFigure {

    /** Lines that dashes and labels can still tell apart. */
    private static final int MOST_WAVES = 6;

    private static final int MONTHS_COMPARED = 3;

    private final AdoptionReading reading;
    private final Words words;
    private final Telling telling;

    private AdoptionFigure(AdoptionReading reading, Words words) {
        this.reading = reading;
        this.words = words;
        MeasureFacts sites = new MeasureFacts(
                words.say("figure.adoption.measure"), "count", "increase", null, null, null, null, null);
        this.telling = new Telling(sites, reading.months(), words);
    }

    public static Chart of(AdoptionReading reading, Words words) {
        return new AdoptionFigure(reading, words).chart();
    }

    private Chart chart() {
        List<Line> lines = lines();
        List<Double> values = new ArrayList<>(List.of(0.0, (double) sites()));
        lines.forEach(line -> line.points().forEach(point -> values.add(point.value())));
        String headline = headline();
        boolean empty = reading.months().isEmpty();
        Across across = empty
                ? Across.months(List.of())
                : Across.time(
                        Across.at(reading.months().getFirst()),
                        Across.at(reading.months().getLast()));
        List<Chart.Level> levels =
                sites() == 0 ? List.of() : List.of(new Chart.Level(sites(), words.say("figure.adoption.all", sites())));
        return new Chart(
                "adoption",
                headline,
                telling.subtitle(reading.programme(), reading.months()),
                words.say(
                        "figure.adoption.description", headline, reading.waves().size()),
                List.of(Panel.of(across, ValueAxis.around(values, telling.format()), lines, levels)),
                notes(),
                table());
    }

    private int sites() {
        return reading.waves().stream().mapToInt(Wave::sites).sum();
    }

    private int adopted(int month) {
        return reading.waves().stream()
                .mapToInt(wave -> wave.adopted().get(month))
                .sum();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int months = reading.months().size();
        if (months == 0) {
            return lines;
        }
        List<Wave> waves = reading.waves();
        for (Wave wave : waves.size() < 2 ? List.<Wave>of() : shown()) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < months; i++) {
                points.add(Point.told(
                        Across.at(reading.months().get(i)), wave.adopted().get(i), i > 0, told(wave, i)));
            }
            String label = words.say(
                    "figure.adoption.label", wave.name(), wave.adopted().getLast(), wave.sites());
            lines.add(new Line(wave.name(), Look.GROUP, points, label));
        }
        List<Point> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            String told = words.say(
                    "figure.adoption.point", telling.moment(reading.months().get(i)), adopted(i), sites());
            all.add(new Point(Across.at(reading.months().get(i)), adopted(i), i > 0, Mark.DOT, told, null));
        }
        lines.add(new Line("all", Look.SITE, all, words.say("figure.adoption.total", adopted(months - 1))));
        return lines;
    }

    private String told(Wave wave, int month) {
        String moment = telling.moment(reading.months().get(month));
        return words.say(
                "figure.adoption.point",
                words.say("figure.of", wave.name(), moment),
                wave.adopted().get(month),
                wave.sites());
    }

    private List<Wave> shown() {
        int count = reading.waves().size();
        return reading.waves().subList(Math.max(0, count - MOST_WAVES), count);
    }

    private String headline() {
        int months = reading.months().size();
        if (months == 0 || sites() == 0) {
            return words.say("figure.adoption.finding.none", reading.programme());
        }
        String month = telling.moment(reading.months().getLast());
        int now = adopted(months - 1);
        if (months <= MONTHS_COMPARED) {
            return words.say("figure.adoption.finding.now", now, sites(), month);
        }
        int since = now - adopted(months - 1 - MONTHS_COMPARED);
        String key = since > 0 ? "more" : since < 0 ? "fewer" : "still";
        return words.say("figure.adoption.finding." + key, now, sites(), month, Math.abs(since), MONTHS_COMPARED);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("figure.adoption.rule"));
        notes.add(words.say("figure.adoption.until"));
        if (reading.waves().size() > MOST_WAVES) {
            notes.add(words.say(
                    "figure.adoption.waves", MOST_WAVES, reading.waves().size()));
        }
        return notes;
    }

    private ChartTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(telling.momentColumn());
        columns.add(new Column(words.say("figure.column.all", sites()), true));
        reading.waves()
                .forEach(wave ->
                        columns.add(new Column(words.say("figure.column.wave", wave.name(), wave.sites()), true)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < reading.months().size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(telling.momentCell(reading.months().get(i)));
            row.add(Cell.of(Integer.toString(adopted(i))));
            for (Wave wave : reading.waves()) {
                row.add(Cell.of(Integer.toString(wave.adopted().get(i))));
            }
            rows.add(row);
        }
        return new ChartTable(words.say("figure.adoption.caption", reading.programme()), columns, rows);
    }
}
