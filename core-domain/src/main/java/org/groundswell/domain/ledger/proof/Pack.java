package org.groundswell.domain.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a pack, each a JSON object in one form, ended by a line feed. A pack begins with its header; a programme's then
 * has every entry from 1 on, each checkpoint after the entry that it covers last; a site's, and a receipt, have their checkpoint
 * first and then entries each with its inclusion proof. It ends with a trailer, so that a pack that was cut off shows it.
 */
public final class Pack {

    /** The version of the form. */
    public static final String FORMAT = "pack/1";

    private static final HexFormat HEX = HexFormat.of();

    private Pack() {}

    /** What a pack holds. */
    public enum Kind {
        /** Every entry up to a checkpoint: proves that nothing is missing. */
        PROGRAMME,
        /** One site's entries: proves each, and shows no other. */
        SITE,
        /** One entry. */
        RECEIPT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws NotProvenException for a word that is none of theirs */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            throw new NotProvenException("there is no kind of pack \"" + word + "\"");
        }
    }

    /**
     * @param site whose entries these are; for {@link Kind#SITE} only
     * @param key of the log, as the pack's maker says; a verifier is given its own
     * @param size of the checkpoint that the pack is proved by
     */
    public record Header(Kind kind, String ledger, @Nullable String site, VerifierKey key, long size) {

        public byte[] line() {
            StringBuilder json =
                    new StringBuilder("{\"groundswell\":\"" + FORMAT + "\",\"kind\":\"" + kind.word() + "\"");
            json.append(",\"ledger\":");
            EntryRecord.quote(json, ledger);
            if (site != null) {
                json.append(",\"site\":");
                EntryRecord.quote(json, site);
            }
            json.append(",\"key\":");
            EntryRecord.quote(json, key.toString());
            return ended(json.append(",\"size\":").append(size));
        }
    }

    /**
     * @param leaf as it was sealed, not as it would be computed now
     * @param record canonical bytes
     * @param contents what was hashed, or why it is withheld
     * @param proof where the pack does not hold every entry
     */
    public record Entry(
            Hash leaf,
            byte[] record,
            Contents contents,
            @Nullable List<Hash> proof) {

        public byte[] line() {
            StringBuilder json = new StringBuilder("{\"leaf\":\"" + leaf.hex() + "\",");
            if (contents instanceof Shown shown) {
                json.append("\"salt\":\"").append(HEX.formatHex(shown.salt())).append("\",");
            }
            json.append("\"record\":").append(new String(record, StandardCharsets.UTF_8));
            switch (contents) {
                case Shown shown ->
                    json.append(",\"payload\":\"")
                            .append(Base64.getEncoder().encodeToString(shown.payload()))
                            .append('"');
                case Withheld withheld -> {
                    json.append(",\"withheld\":");
                    EntryRecord.quote(json, withheld.why());
                }
            }
            if (proof != null) {
                json.append(",\"proof\":").append(hashes(proof));
            }
            return ended(json);
        }
    }

    /** The stored payload and its salt, or not. */
    public sealed interface Contents {}

    /** @param payload the stored bytes */
    public record Shown(byte[] salt, byte[] payload) implements Contents {}

    /** @param why for people */
    public record Withheld(String why) implements Contents {}

    /**
     * @param consistency from the checkpoint before it in the pack, of that size; both absent for the first
     */
    public record CheckpointLine(long size, SignedNote note, List<Hash> consistency) {

        public byte[] line() {
            StringBuilder json = new StringBuilder("{\"checkpoint\":" + size + ",\"note\":");
            quoteNote(json, note.toString());
            return ended(json.append(",\"consistency\":").append(hashes(consistency)));
        }

        /** A note has no character but its line ends that needs an escape other than those of a record. */
        private static void quoteNote(StringBuilder json, String note) {
            json.append('"')
                    .append(note.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                    .append('"');
        }
    }

    /**
     * @param entries how many lines of entries there were
     * @param root of the tree whose leaves are this pack's; for a programme the checkpoint's own root
     */
    public record Trailer(long entries, long checkpoints, Hash root) {

        public byte[] line() {
            return ended(new StringBuilder("{\"entries\":" + entries + ",\"checkpoints\":" + checkpoints
                    + ",\"root\":\"" + root.base64() + "\""));
        }
    }

    private static String hashes(List<Hash> hashes) {
        return hashes.stream().map(hash -> '"' + hash.base64() + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] ended(StringBuilder json) {
        return json.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
