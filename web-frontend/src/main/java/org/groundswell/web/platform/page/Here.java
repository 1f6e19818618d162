package org.groundswell.web.platform.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of the page being shown, and addresses made from it. Every filter is in the address; so is the moment the
 * page is read at, by both clocks, and the replay that it is a step of: every link within the programme carries them on. Immutable.
 */
public final class Here {

    private static final String AS_AT = "asAt";
    private static final String HAPPENED_BY = "happenedBy";
    private static final String REPLAY = "replay";

    private final String path;
    private final List<Parameter> parameters;

    /** One part of the query. */
    public record Parameter(String name, String value) {}

    public Here(String path, List<Parameter> parameters) {
        this.path = path;
        this.parameters = List.copyOf(parameters);
    }

    public String path() {
        return path;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** The moment asked for, exactly as in the address; null for the present. */
    public @Nullable String asAt() {
        return value(AS_AT);
    }

    /** The day by which things had happened, exactly as in the address; null for all that was known. */
    public @Nullable String happenedBy() {
        return value(HAPPENED_BY);
    }

    /** Which page of a list is asked for, from 1; the first where that is no number. */
    public int pageNumber() {
        String asked = value("page");
        return asked == null || !asked.matches("\\d{1,6}") ? 1 : Math.max(1, Integer.parseInt(asked));
    }

    public @Nullable String value(String name) {
        return parameters.stream()
                .filter(parameter ->
                        parameter.name().equals(name) && !parameter.value().isBlank())
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
    }

    /** This page with one filter set, or left out when the value is null or blank. Paging starts again. */
    public Here with(String name, @Nullable Object value) {
        List<Parameter> changed = new ArrayList<>(parameters);
        changed.removeIf(parameter -> parameter.name().equals(name)
                || (!name.equals("page") && parameter.name().equals("page")));
        if (value != null && !value.toString().isBlank()) {
            changed.add(new Parameter(name, value.toString()));
        }
        return new Here(path, changed);
    }

    public Here without(String name) {
        return with(name, null);
    }

    /** This page in the present. */
    public Here live() {
        return now().without(HAPPENED_BY);
    }

    /** This page of what is known now. */
    public Here now() {
        return without(AS_AT).without(REPLAY);
    }

    /** This page of all that was known. */
    public Here ofAllKnown() {
        return without(HAPPENED_BY);
    }

    /** Another path at the same moment, without this page's filters. */
    public Here at(String otherPath) {
        return new Here(otherPath, List.of())
                .with(AS_AT, asAt())
                .with(HAPPENED_BY, happenedBy())
                .with(REPLAY, value(REPLAY));
    }

    /** The address, to be put into a link. */
    public String url() {
        if (parameters.isEmpty()) {
            return path;
        }
        StringBuilder url = new StringBuilder(path);
        char separator = '?';
        for (Parameter parameter : parameters) {
            url.append(separator).append(encode(parameter.name())).append('=').append(encode(parameter.value()));
            separator = '&';
        }
        return url.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    @Override
    public String toString() {
        return url();
    }
}
