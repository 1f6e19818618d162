package org.groundswell.web.taken;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.taken.FilesReading.Item;
import org.groundswell.web.taken.FilesReading.Restated;
import org.groundswell.web.taken.FilesView.Cause;
import org.groundswell.web.taken.FilesView.Line;
import org.jspecify.annotations.Nullable;

/** Says in words what a file is and what of it reads otherwise. */
final class FileLines {

    private final PageModel page;
    private final long seen;

    /** @param seen up to which entry whoever looks has seen what became of their own */
    FileLines(PageModel page, long seen) {
        this.page = page;
        this.seen = seen;
    }

    Line line(Item item, String who, Restated restated, boolean own) {
        String path = path(item.address());
        boolean mailed = item.address().contains("&" + FileTaken.MAILED + "=");
        String ending = mailed ? "mail" : ending(path);
        return new Line(
                page.texts().moment(item.takenAt()),
                who,
                what(path, mailed, restated),
                page.texts().textOr("files.ending." + ending, ending),
                page.text("files.ofEntry", page.texts().number(item.entry())),
                own && page.live() && restated.isNews(RestatedFiles.after(item, seen)),
                FileTaken.isWhole(item.address()) ? item.address() : null,
                page.live() && FileTaken.isWhole(item.address()) ? FilesView.fresh(item.address()) : null,
                causes(item, restated));
    }

    private String what(String path, boolean mailed, Restated restated) {
        String last =
                mailed ? "signal" : path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
        String of = Stream.of(restated.measureName(), restated.siteName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String kind = page.texts().textOr("files.what." + last, page.text("files.what.other", last.replace('-', ' ')));
        return of.isEmpty() ? kind : page.text("files.what.of", kind, of);
    }

    private List<Cause> causes(Item item, Restated restated) {
        List<Cause> causes = new ArrayList<>();
        boolean aggregates = page.programme() == null
                || page.programme().isExecutiveOnly()
                || page.programme().roles().isEmpty();
        if (restated.figures() > 0) {
            String url = FilesView.figures(
                            page.here().at(page.programmePath() + "/restatements"), item.address(), item.entry())
                    .url();
            causes.add(new Cause(page.text("files.cause.figures", restated.figures()), aggregates ? null : url));
        }
        add(causes, restated.definitions(), "files.cause.defined", restated.defined(), aggregates);
        add(causes, restated.joined(), "files.cause.joined", restated.moved(), aggregates);
        add(causes, restated.regrouped(), "files.cause.regrouped", restated.moved(), aggregates);
        add(causes, restated.gone(), "files.cause.gone", restated.moved(), aggregates);
        return causes;
    }

    private void add(List<Cause> causes, long count, String key, @Nullable Long entry, boolean aggregates) {
        if (count > 0) {
            causes.add(new Cause(
                    page.text(key, count),
                    aggregates || entry == null ? null : page.programmeLink("/history/" + entry)));
        }
    }

    private static String path(String address) {
        return address.substring(0, address.indexOf('?'));
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') ? "page" : path.substring(dot + 1);
    }
}
