package org.groundswell.web.measure;

import org.groundswell.web.figure.FigureView;
import org.jspecify.annotations.Nullable;

/**
 * One site's series about its median.
 *
 * @param figure nothing where there is no figure yet
 * @param seriesUrl its figures, and entering them
 * @param limitsUrl its control chart
 */
public record RunChartView(
        String measureName, String siteName, @Nullable FigureView figure, String seriesUrl, String limitsUrl) {}
