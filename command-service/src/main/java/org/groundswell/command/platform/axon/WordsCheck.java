package org.groundswell.command.platform.axon;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.words.Doubt;

/** Warns of doubtful words before anything is kept, without hiding what else is wrong. */
final class WordsCheck {

    private WordsCheck() {}

    /** Every doubt about the words of commands; where there are several commands, at fields that name whom each is for. */
    static List<Doubt> doubts(List<Targeted> commands) {
        if (commands.size() == 1) {
            return Doubt.about(commands.getFirst().command());
        }
        return commands.stream()
                .flatMap(each -> Doubt.about(each.command()).stream()
                        .map(doubt -> doubt.of(each.target().local() + "." + doubt.at())))
                .toList();
    }

    /** The same commands, refused once all are judged: their deciders speak first, and nothing is appended. */
    static Batch refused(List<Targeted> commands, List<Doubt> doubts) {
        return new Batch(commands, () -> {
            throw new RejectedException(doubts);
        });
    }

    /** Doubts are told together with faults of the fields; whoever may not do this at all is told that alone. */
    static RuntimeException together(RuntimeException refused, List<Doubt> doubts) {
        if (!(refused instanceof RejectedException rejected)
                || rejected.rejections().stream().anyMatch(each -> each.kind() != Rejection.Kind.INVALID)) {
            return refused;
        }
        List<Rejection> all = new ArrayList<>(rejected.rejections());
        all.addAll(doubts);
        return new RejectedException(all);
    }
}
