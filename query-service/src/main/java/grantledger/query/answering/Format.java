package grantledger.query.answering;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms in which every list can be had. All but JSON are exports: the whole list, without pages. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(new MediaType("text", "csv")),
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    @SuppressWarnings("ImmutableEnumChecker") // it never changes
    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public boolean isExport() {
        return this != JSON;
    }

    /** @param accept what of all the reader would rather have; null when it does not say */
    public static Format wanted(String accept) {
        if (accept == null) {
            return JSON;
        }
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .map(Format::of)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(JSON);
        } catch (InvalidMediaTypeException malformed) {
            return JSON; // Spring answers 406
        }
    }

    /** Whoever takes several gets the first of them. */
    private static Optional<Format> of(MediaType wanted) {
        return wanted.getSubtype().endsWith("+json")
                ? Optional.of(JSON)
                : Arrays.stream(values())
                        .filter(format -> wanted.includes(format.mediaType))
                        .findFirst();
    }
}
