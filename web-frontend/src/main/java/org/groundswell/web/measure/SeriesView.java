package org.groundswell.web.measure;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * One site's series of one measure.
 *
 * @param movedUrl what moved the site's own figure
 * @param successor where later figures belong, of a site that lives on in others
 * @param entry the year's form, where the caller may enter figures here and now
 */
public record SeriesView(
        MeasureReading measure,
        SiteReading site,
        @Nullable FigureView figure,
        String decilesUrl,
        String movedUrl,
        String siteUrl,
        @Nullable Successor successor,
        @Nullable Entry entry) {

    /** @param told what happened when, before the names of the sites */
    public record Successor(String told, List<Place> sites) {}

    public record Place(String name, String url) {}

    /** @param path where the form is sent */
    public record Entry(
            String path,
            int year,
            @Nullable String earlierUrl,
            @Nullable String laterUrl,
            List<Month> months,
            List<Option> standings,
            boolean ratio) {}

    /** @param recorded whether there is a figure already, so that another is a correction */
    public record Month(YearMonth month, String label, boolean recorded) {}
}
