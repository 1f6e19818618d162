package org.groundswell.query.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.PersonalReads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programmes that the caller belongs to; an administrator sees the names of all. */
@RestController
@Tag(name = "Programmes")
@RequestMapping("/api/v1/programmes")
class ProgrammeListController {

    private final PersonalReads reads;

    ProgrammeListController(PersonalReads reads) {
        this.reads = reads;
    }

    /**
     * A programme of the list.
     *
     * @param sites how many; nothing for an administrator who is no member
     */
    record Entry(String id, String name, @Nullable Long sites, List<Role> roles) {}

    record Role(
            String role, @Nullable String region, @Nullable String site) {}

    record Programmes(List<Entry> data) {}

    /** One row of the statement: a programme with one of the caller's roles, or none. */
    private record Line(
            String id,
            String name,
            @Nullable Long sites,
            @Nullable Role role) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The programmes that you belong to")
    Programmes programmes(Caller caller) {
        List<Line> lines = Objects.requireNonNull(reads.read(caller, jdbc -> lines(jdbc, caller)));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            Entry entry = entries.computeIfAbsent(
                    line.id(), id -> new Entry(id, line.name(), line.sites(), new ArrayList<>()));
            Role role = line.role();
            if (role != null) {
                entry.roles().add(role);
            }
        }
        return new Programmes(List.copyOf(entries.values()));
    }

    /** Row-level security decides which programmes there are; grants beyond the token's realm roles do not count. */
    private static List<Line> lines(JdbcClient jdbc, Caller caller) {
        String[] realmRoles = caller.realmRoles().stream()
                .map(org.groundswell.domain.access.Role::word)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select l.ledger, p.name, m.role, nullif(m.region, '') as region, nullif(m.site, '') as site,
                               case when m.role is not null then
                                 (select count(*) from view_programme_site s
                                  where s.ledger = p.ledger and s.to_entry is null
                                    and not %s) end as sites
                        from view_programme p
                        join intake_ledger l on l.number = p.ledger
                        left join view_membership m on m.ledger = p.ledger and m.person = :person
                             and m.to_entry is null and m.role = any(:roles)
                        where p.to_entry is null and (m.role is not null or :administrator)
                        order by lower(p.name), l.ledger, m.role, m.region, m.site
                        """.formatted(SiteRows.livesOn("s")))
                .param("person", caller.person().value())
                .param("roles", realmRoles)
                .param("administrator", caller.isAdministrator())
                .query((rs, row) -> new Line(
                        rs.getString("ledger"),
                        rs.getString("name"),
                        rs.getObject("sites", Long.class),
                        rs.getString("role") == null
                                ? null
                                : new Role(rs.getString("role"), rs.getString("region"), rs.getString("site"))))
                .list();
    }
}
