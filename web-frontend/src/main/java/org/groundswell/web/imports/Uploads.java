package org.groundswell.web.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.platform.draft.Drafts;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Sends files on to the command service, and keeps in mind what came back until the import is done. */
@Component
class Uploads {

    private static final String KEPT = "kept";

    private final CommandClient commands;
    private final Drafts drafts;
    private final Callers callers;
    private final Pages pages;
    private final JsonMapper json;

    Uploads(CommandClient commands, Drafts drafts, Callers callers, Pages pages, JsonMapper json) {
        this.commands = commands;
        this.drafts = drafts;
        this.callers = callers;
        this.pages = pages;
        this.json = json;
    }

    /** Sends what was uploaded or pasted; nothing where the form was refused. */
    Optional<Upload> send(String programme, Form form, @Nullable MultipartFile file, String wizard) {
        MultipartFile sentFile = file == null || file.isEmpty() ? null : file;
        boolean uploaded = sentFile != null;
        String pasted = form.value("pasted");
        if (!uploaded && pasted.isEmpty()) {
            form.refuse("file", pages.texts().text("import.error.nothing"));
            return Optional.empty();
        }
        Order order = Order.post("/programmes/{p}/uploads", programme).allowMinute();
        Order sent = sentFile != null ? order.file(sentFile.getResource()) : order.text(pasted + "\n");
        return switch (commands.send(sent, Upload.class)) {
            case Outcome.Refused<Upload>(var problem) -> {
                form.refuse(problem, field -> uploaded ? "file" : "pasted");
                yield Optional.empty();
            }
            case Outcome.Accepted<Upload>(var upload) -> {
                keep(wizard + "/" + upload.upload(), upload);
                yield Optional.of(upload);
            }
        };
    }

    /** Keeps a step of a wizard for the caller. */
    void keep(String key, Object step) {
        drafts.keep(callers.require().person(), key, Map.of(KEPT, List.of(json.writeValueAsString(step))));
    }

    <T> Optional<T> find(String key, Class<T> step) {
        List<String> kept = drafts.find(key).getOrDefault(KEPT, List.of());
        return kept.isEmpty() ? Optional.empty() : Optional.of(json.readValue(kept.getFirst(), step));
    }

    /** Keeps which columns were chosen, to be there again on coming back. */
    void keepChoices(String key, Map<String, List<String>> chosen) {
        drafts.keep(callers.require().person(), key, chosen);
    }
}
