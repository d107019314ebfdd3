package grantledger.verifier.files;

import grantledger.verifier.text.Malformed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The files of a bundle by name, and which of them were damaged in their zip. */
public record BundleFiles(SequencedMap<String, byte[]> contents, List<String> damaged) {

    public BundleFiles {
        contents = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(contents));
        damaged = List.copyOf(damaged);
    }

    public byte[] content(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new Malformed("the file " + name + " is missing");
        }
        return content;
    }

    public boolean has(String name) {
        return contents.containsKey(name);
    }

    /** Those in the folder, by their names there. */
    public BundleFiles within(String folder) {
        SequencedMap<String, byte[]> within = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            if (file.getKey().startsWith(folder)) {
                within.put(file.getKey().substring(folder.length()), file.getValue());
            }
        }
        return new BundleFiles(within, List.of());
    }
}
