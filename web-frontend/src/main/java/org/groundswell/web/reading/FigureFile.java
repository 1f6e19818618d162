package org.groundswell.web.reading;

import java.nio.charset.StandardCharsets;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ChartCsv;
import org.groundswell.web.figure.Png;
import org.groundswell.web.figure.SvgPicture;
import org.groundswell.web.figure.Words;
import org.springframework.http.ResponseEntity;

/** A figure as a file: its table (csv), its drawing with finding and rules (svg), or the same as a picture of points (png). */
public final class FigureFile {

    private FigureFile() {}

    /**
     * @param name of the file, without its ending
     * @throws Refusal 404 where there is no file of such an ending
     */
    public static ResponseEntity<byte[]> of(Chart chart, String name, String ending, Words words) {
        return switch (ending) {
            case "csv" ->
                of(
                        name + ".csv",
                        "text/csv;charset=UTF-8",
                        ChartCsv.of(chart.table()).getBytes(StandardCharsets.UTF_8));
            case "svg" ->
                of(name + ".svg", "image/svg+xml", SvgPicture.draw(chart, words).getBytes(StandardCharsets.UTF_8));
            case "png" -> of(name + ".png", "image/png", Png.of(chart, words));
            default -> throw new Refusal(Problem.ofStatus(404));
        };
    }

    private static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
