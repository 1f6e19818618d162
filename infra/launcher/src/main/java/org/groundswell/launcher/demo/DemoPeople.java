package org.groundswell.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.domain.PersonId;

/**
 * Who appears in the story: the people who can sign in, and invented site leads who cannot.
 *
 * @param signedIn person ids by user name: ada, maya, rhys, sita, tom, una, aude, eve
 */
record DemoPeople(Map<String, PersonId> signedIn) {

    /** The sites from this one on are led by people who cannot sign in. */
    static final int FIRST_INVENTED = 3;

    private static final List<String> GIVEN =
            List.of("Amara", "Ben", "Chloe", "Dev", "Elin", "Femi", "Grace", "Hugh", "Isla", "Jon", "Kezia", "Liam");
    private static final List<String> FAMILY = List.of("Abbott", "Bright", "Cole", "Dunn", "Ellis");

    PersonId person(String userName) {
        PersonId id = signedIn.get(userName);
        if (id == null) {
            throw new IllegalArgumentException("The demo has nobody called " + userName);
        }
        return id;
    }

    /** The first three sites are led by the people of the site teams. */
    PersonId leadOf(int siteIndex) {
        return switch (siteIndex) {
            case 0 -> person("sita");
            case 1 -> person("tom");
            case 2 -> person("una");
            default -> invented(siteIndex);
        };
    }

    /** Names of the invented leads, for the directory. */
    Map<PersonId, String> inventedNames() {
        Map<PersonId, String> names = new LinkedHashMap<>();
        for (int i = FIRST_INVENTED; i < 60; i++) {
            names.put(invented(i), GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i % FAMILY.size()));
        }
        return names;
    }

    private static PersonId invented(int index) {
        return new PersonId(UUID.nameUUIDFromBytes(("demo-lead-" + index).getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
