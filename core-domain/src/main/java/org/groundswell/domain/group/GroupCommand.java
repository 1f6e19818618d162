package org.groundswell.domain.group;

import java.util.List;
import java.util.Set;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;

/** What may be asked about a group of sites. */
public sealed interface GroupCommand extends Command {

    String group();

    /**
     * What a group is to be.
     *
     * @param name how people call it
     * @param codes the sites as typed, in any order, perhaps more than once
     * @param seen those of the codes that are sites of the programme which the person may see
     * @param shared whether every member sees it
     */
    record Wish(FreeText name, List<String> codes, Set<SiteCode> seen, boolean shared) {
        public Wish {
            codes = List.copyOf(codes);
            seen = Set.copyOf(seen);
        }
    }

    record MakeGroup(String group, Wish wish) implements GroupCommand {}

    record ChangeGroup(String group, Wish wish) implements GroupCommand {}

    record WithdrawGroup(String group) implements GroupCommand {}
}
