package grantledger.console.downloads;

import grantledger.console.parts.Download;
import grantledger.console.words.Wording;
import java.util.Arrays;
import java.util.List;

/** The files in which a list that is shown can be taken away. */
public final class ListFiles {
    private ListFiles() {}

    /**
     * @param list by its name in the address, such as {@code outcomes}
     * @param query what is chosen of it, with its question mark; may be empty
     */
    public static List<Download> of(String list, String query, Wording wording) {
        return Arrays.stream(TableFormat.values())
                .map(format -> new Download(
                        wording.text("downloads." + format.ending()),
                        "/export/" + list + "." + format.ending() + query))
                .toList();
    }
}
