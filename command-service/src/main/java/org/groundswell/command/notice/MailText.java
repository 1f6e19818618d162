package org.groundswell.command.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as text and as simple HTML: what needs its reader first, then what is bad, what is good, and the rest, in each the oldest due
 * first.
 *
 * @param unsubscribe where its reader chooses to be told otherwise
 */
record MailText(String subject, String plain, String html, String unsubscribe) {

    private static final List<String> GROUPS = List.of("Needs you", "Bad news", "Good news", "Neither good nor bad");

    /** @param web where the pages are */
    static MailText of(List<NoticeStore.Told> notices, String kind, String web) {
        Map<Integer, List<NoticeStore.Told>> groups = new TreeMap<>();
        for (NoticeStore.Told notice : notices) {
            groups.computeIfAbsent(group(notice), _ -> new ArrayList<>()).add(notice);
        }
        String preference = web + "/programmes/" + notices.getFirst().programme() + "/notices/preference";
        StringBuilder plain = new StringBuilder();
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>")
                .append(HtmlUtils.htmlEscape(subject(notices, kind)))
                .append("</title></head><body>");
        groups.forEach((group, members) -> write(GROUPS.get(group), members, web, plain, html));
        plain.append("To be told otherwise, or not by mail: ")
                .append(preference)
                .append('\n');
        html.append("<p><a href=\"")
                .append(HtmlUtils.htmlEscape(preference))
                .append("\">Be told otherwise, or not by mail</a></p></body></html>");
        return new MailText(subject(notices, kind), plain.toString(), html.toString(), preference);
    }

    private static void write(
            String group, List<NoticeStore.Told> notices, String web, StringBuilder plain, StringBuilder html) {
        plain.append(group).append("\n\n");
        html.append("<h2>").append(group).append("</h2><ul>");
        for (NoticeStore.Told notice : notices) {
            String link = web + "/programmes/" + notice.programme() + "/notices/" + notice.notice();
            String said = NoticeWords.what(notice) + " " + NoticeWords.tone(notice.tone()) + ".";
            plain.append("* ").append(said).append("\n  ").append(NoticeWords.todo(notice));
            plain.append(": ").append(link).append("\n");
            html.append("<li>").append(HtmlUtils.htmlEscape(said)).append(" <a href=\"");
            html.append(HtmlUtils.htmlEscape(link))
                    .append("\">")
                    .append(NoticeWords.todo(notice))
                    .append("</a></li>");
        }
        plain.append('\n');
        html.append("</ul>");
    }

    private static int group(NoticeStore.Told notice) {
        if (notice.needsYou()) {
            return 0;
        }
        return switch (notice.tone()) {
            case "bad" -> 1;
            case "good" -> 2;
            default -> 3;
        };
    }

    private static String subject(List<NoticeStore.Told> notices, String kind) {
        if (kind.equals(Preferences.AT_ONCE)) {
            NoticeStore.Told only = notices.getFirst();
            return "Groundswell: " + (only.needsYou() ? "needs you: " : "") + NoticeWords.what(only);
        }
        long needs = notices.stream().filter(NoticeStore.Told::needsYou).count();
        String told = notices.size() == 1 ? "1 notice" : notices.size() + " notices";
        return "Groundswell: " + told + (needs == 0 ? "" : ", " + (needs == 1 ? "1 needs you" : needs + " need you"));
    }
}
