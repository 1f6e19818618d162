package org.groundswell.domain.group;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.group.GroupCommand.ChangeGroup;
import org.groundswell.domain.group.GroupCommand.MakeGroup;
import org.groundswell.domain.group.GroupCommand.Wish;
import org.groundswell.domain.group.GroupCommand.WithdrawGroup;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.group.GroupEvent.GroupWithdrawn;
import org.groundswell.domain.group.GroupState.Absent;
import org.groundswell.domain.group.GroupState.Kept;
import org.groundswell.domain.group.GroupState.Withdrawn;
import org.groundswell.domain.site.SiteCode;

/** The rules of keeping a group of sites. */
public final class GroupDecider {

    /** What a person can still mean to have chosen; whole regions and waves are filters of their own. */
    public static final int MOST_SITES = 1000;

    private GroupDecider() {}

    public static GroupState initial() {
        return new Absent();
    }

    public static Outcome<GroupEvent> decide(GroupCommand command, GroupState state, Circumstance circumstance) {
        return switch (command) {
            case MakeGroup make -> make(make, state, circumstance);
            case ChangeGroup change -> ofOwner(state, circumstance, kept -> change(change, kept));
            case WithdrawGroup withdraw ->
                ofOwner(state, circumstance, _ -> Outcome.accepted(List.of(new GroupWithdrawn(withdraw.group()))));
        };
    }

    public static GroupState evolve(GroupState state, GroupEvent event) {
        return switch (event) {
            case GroupMade made -> new Kept(made.owner(), made.name(), made.sites(), made.shared());
            case GroupChanged changed
            when state instanceof Kept kept ->
                new Kept(kept.owner(), changed.name(), changed.sites(), changed.shared());
            case GroupChanged _ -> throw new IllegalStateException("A group begins with being made, not " + event);
            case GroupWithdrawn _ -> new Withdrawn();
        };
    }

    private static Outcome<GroupEvent> make(MakeGroup command, GroupState state, Circumstance circumstance) {
        if (!(state instanceof Absent)) {
            return Outcome.refused(GroupRejection.ALREADY_MADE.because());
        }
        Wish wish = command.wish();
        return faults(wish)
                .orElse(() -> List.of(
                        new GroupMade(command.group(), circumstance.actor(), wish.name(), sites(wish), wish.shared())));
    }

    private static Outcome<GroupEvent> change(ChangeGroup command, Kept kept) {
        Wish wish = command.wish();
        Supplier<List<GroupEvent>> changed = () -> {
            boolean same = kept.name().text().equals(wish.name().text())
                    && kept.sites().equals(sites(wish))
                    && kept.shared() == wish.shared();
            return same
                    ? List.of()
                    : List.of(new GroupChanged(command.group(), wish.name(), sites(wish), wish.shared()));
        };
        return faults(wish).orElse(changed);
    }

    /** Somebody else's own group is not even told to exist. */
    private static Outcome<GroupEvent> ofOwner(
            GroupState state, Circumstance circumstance, Function<Kept, Outcome<GroupEvent>> then) {
        if (!(state instanceof Kept kept)) {
            return Outcome.refused(GroupRejection.GROUP_UNKNOWN.because());
        }
        if (kept.owner().equals(circumstance.actor())) {
            return then.apply(kept);
        }
        return Outcome.refused(
                kept.shared() ? GroupRejection.NOT_YOURS.because() : GroupRejection.GROUP_UNKNOWN.because());
    }

    private static Faults faults(Wish wish) {
        Faults faults = new Faults();
        if (wish.name().isBlank()) {
            faults.add(FieldRejection.REQUIRED.at("name", "a name for the group"));
        } else {
            faults.name("name", "the name of the group", wish.name().text());
        }
        List<String> codes = distinct(wish);
        if (codes.size() > MOST_SITES) {
            return faults.add(GroupRejection.TOO_MANY_SITES.at("sites", MOST_SITES, codes.size()));
        }
        Set<String> seen = wish.seen().stream().map(SiteCode::value).collect(Collectors.toSet());
        String unknown = codes.stream().filter(code -> !seen.contains(code)).collect(Collectors.joining(", "));
        return faults.addIf(codes.isEmpty(), () -> GroupRejection.NO_SITES.at("sites"))
                .addIf(!unknown.isEmpty(), () -> GroupRejection.SITES_UNKNOWN.at("sites", unknown));
    }

    private static List<SiteCode> sites(Wish wish) {
        return distinct(wish).stream().map(SiteCode::new).sorted().toList();
    }

    /** Each code once: as a site is called where it could be one, else as typed. */
    private static List<String> distinct(Wish wish) {
        return wish.codes().stream()
                .filter(code -> !code.isBlank())
                .map(code -> SiteCode.isValid(code) ? new SiteCode(code).value() : code.strip())
                .distinct()
                .toList();
    }
}
