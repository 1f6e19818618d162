package org.groundswell.web.taken;

import java.util.List;
import org.groundswell.domain.access.FileScope;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.web.platform.page.Here;
import org.jspecify.annotations.Nullable;

/**
 * The files that were taken.
 *
 * @param everybodys whether they are everybody's or the reader's own
 * @param otherUrl to the other of these two, where the reader may see both
 * @param compared whether what of them reads otherwise is told: not to whoever administers and is no member
 * @param broken what is wrong with the chain of lines, in words
 * @param seen to say that what reads otherwise was seen; absent where there is nothing new, and on pages of the past
 * @param olderUrl where there are more
 */
public record FilesView(
        String finding,
        boolean everybodys,
        @Nullable String otherUrl,
        boolean compared,
        @Nullable String broken,
        @Nullable Seen seen,
        List<Line> lines,
        @Nullable String olderUrl) {

    /** @param until the entry up to which it was seen */
    public record Seen(String path, long until) {}

    /**
     * One file.
     *
     * @param what in words
     * @param entry that it is of, in words
     * @param news whether something of it reads otherwise that its reader has not seen
     * @param sameUrl makes the same file again; absent where words were left out of its address
     * @param freshUrl makes it as it reads now; absent on pages of the past
     * @param causes what reads otherwise, and why
     */
    public record Line(
            String when,
            String who,
            String what,
            String ending,
            String entry,
            boolean news,
            @Nullable String sameUrl,
            @Nullable String freshUrl,
            List<Cause> causes) {}

    /** @param url where it is seen; absent for who may not */
    public record Cause(String told, @Nullable String url) {}

    /** The address of a file as it reads now. */
    static String fresh(String address) {
        int query = address.indexOf('?');
        String rest = address.substring(query + 1)
                .replaceFirst("^asAt=entry:\\d+&?", "")
                .replaceFirst("(?:^|&)" + FileTaken.MAILED + "=[^&]*", "");
        return rest.isEmpty() ? address.substring(0, query) : address.substring(0, query + 1) + rest;
    }

    /** The figures of a file that read otherwise, narrowed as it is. */
    static Here figures(Here at, String address, long entry) {
        FileScope scope = FileScope.of(address);
        return at.with("since", entry)
                .with("measure", scope.measure())
                .with("site", scope.site())
                .with("region", scope.region())
                .with("wave", scope.wave())
                .with("from", scope.first())
                .with("to", scope.last());
    }
}
