package org.groundswell.command.platform.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.PersonId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The keys that sealed words open with. For services with the role {@code feed-reader} only. */
@RestController
@RequestMapping("/api/v1/ledgers")
@Tag(name = "Feed")
class KeyController {

    private static final int MOST_AT_ONCE = 200;

    private final PersonKeys keys;

    KeyController(PersonKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/keys")
    @Operation(
            summary = "The keys of people, base64 by id",
            description = "Nothing for somebody who was erased. Keep them in memory only, and not for long.")
    ResponseEntity<Map<String, String>> keys(@RequestParam Set<String> people) {
        Set<PersonId> asked = new LinkedHashSet<>();
        people.stream().filter(person -> !person.isBlank()).forEach(person -> asked.add(new PersonId(person)));
        if (asked.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("TOO_MANY", "people", "Ask for at most %d people at a time.".formatted(MOST_AT_ONCE))
                    .asException();
        }
        Map<String, String> answer = new TreeMap<>();
        keys.inTheClear(asked)
                .forEach((person, key) ->
                        answer.put(person.value(), Base64.getEncoder().encodeToString(key)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
