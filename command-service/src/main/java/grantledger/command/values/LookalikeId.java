package grantledger.command.values;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Ids that people would take for one another: the same but for case or width, or another way to write a character. */
public final class LookalikeId {

    private LookalikeId() {}

    /** The known id that the given one looks like and is not; empty when it is known itself, or like none. */
    public static Optional<String> of(String id, Collection<String> known) {
        String look = look(id);
        return known.contains(id)
                ? Optional.empty()
                : known.stream().filter(it -> look(it).equals(look)).findFirst();
    }

    /** Normalised before and after: a lower-case letter may be written in more ways than its capital. */
    private static String look(String id) {
        return normalised(normalised(id).toLowerCase(Locale.ROOT));
    }

    private static String normalised(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFKC);
    }
}
