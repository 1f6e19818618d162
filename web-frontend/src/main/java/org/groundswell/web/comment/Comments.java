package org.groundswell.web.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.comment.Mentions;
import org.groundswell.domain.comment.Subject;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Discussion;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.CommentReading;
import org.groundswell.web.reading.CommentReading.Mentionable;
import org.groundswell.web.reading.People;
import org.springframework.stereotype.Component;

/** Reads what was said about something, and who may be mentioned there. */
@Component
class Comments {

    static final String PATH = "/programmes/{p}/comments";

    /** The part of a page that holds what was said. */
    static final String LIST = "comments-list";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final People people;

    Comments(QueryClient queries, CommandClient commands, Forms forms, People people) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.people = people;
    }

    Discussion about(PageModel page, Subject subject) {
        ProgrammeContext programme = Objects.requireNonNull(page.programme());
        return about(
                page,
                subject,
                queries.read(
                                Ask.of(PATH, programme.id())
                                        .with("on", subject.kind())
                                        .with("of", subject.reference())
                                        .asAt(page.here().asAt()),
                                CommentReading.Page.class)
                        .data());
    }

    /** @param found what was said, already read */
    Discussion about(PageModel page, Subject subject, CommentReading.Page found) {
        ProgrammeContext programme = Objects.requireNonNull(page.programme());
        String path = page.programmePath() + "/comments";
        return new Discussion(
                finding(page, found),
                said(page, programme, found.items()),
                page.live() && mayComment(programme) ? form(programme.id(), subject) : null,
                path,
                new Here(path + "/new", List.of())
                        .with("on", subject.kind())
                        .with("of", subject.reference())
                        .url());
    }

    Form form(String programme, Subject subject) {
        return forms.open(key(programme, subject)).set("on", subject.kind()).set("of", subject.reference());
    }

    static String key(String programme, Subject subject) {
        return "comment/" + programme + "/" + subject.kind() + "/" + subject.reference();
    }

    /** Whoever works in the programme; of which sites, the page itself has said. */
    static boolean mayComment(ProgrammeContext programme) {
        return Stream.of("programme-manager", "regional-lead", "site-team").anyMatch(programme::has);
    }

    List<Mentionable> mentionable(String programme, Subject subject) {
        return commands.readList(
                Ask.of(PATH + "/readers", programme).with("on", subject.kind()).with("of", subject.reference()),
                Mentionable.class);
    }

    CommentReading one(String programme, String comment) {
        return queries.read(Ask.of(PATH + "/{c}", programme, comment), CommentReading.class)
                .data();
    }

    /** The text with names, as people read it. */
    String told(PageModel page, CommentReading comment) {
        UnaryOperator<String> names = people.names(comment.mentioned(), page.texts());
        return told(comment, names);
    }

    static boolean mayWithdraw(PageModel page, CommentReading comment) {
        boolean own = page.caller() != null && page.caller().person().equals(comment.by());
        ProgrammeContext programme = page.programme();
        return page.live()
                && comment.withdrawnBy() == null
                && programme != null
                && (programme.isManager() || (own && mayComment(programme)));
    }

    private List<Discussion.Said> said(PageModel page, ProgrammeContext programme, List<CommentReading> comments) {
        List<String> named = new ArrayList<>();
        comments.forEach(comment -> {
            named.add(comment.by());
            named.addAll(comment.mentioned());
            Stream.ofNullable(comment.withdrawnBy()).forEach(named::add);
        });
        UnaryOperator<String> names = people.names(named, page.texts());
        return comments.stream()
                .map(comment -> new Discussion.Said(
                        comment.comment(),
                        names.apply(comment.by()),
                        page.texts().moment(comment.saidAt()),
                        comment.entry(),
                        page.programmeLink("/history/" + comment.entry()),
                        comment.withdrawnBy() == null ? told(comment, names) : null,
                        comment.withdrawnBy() == null
                                ? null
                                : page.text("comment.withdrawn", names.apply(comment.withdrawnBy()), comment.because()),
                        mayWithdraw(page, comment)
                                ? "/programmes/" + programme.id() + "/comments/" + comment.comment() + "/withdraw"
                                : null))
                .toList();
    }

    private static String told(CommentReading comment, UnaryOperator<String> names) {
        return Mentions.told(Objects.requireNonNullElse(comment.text(), ""), person -> names.apply(person.value()));
    }

    private static String finding(PageModel page, CommentReading.Page found) {
        return found.total() > found.items().size()
                ? page.text("comments.newest", found.total(), found.items().size())
                : page.text("comments.finding", found.total());
    }
}
