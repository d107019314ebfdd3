package grantledger.verifier.bundle;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.json.CanonicalJson;
import grantledger.verifier.json.JsonValue;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The list of a bundle's files with the SHA-256 of each. It shows damage, and nothing more: nobody signs it. */
record Manifest(Map<String, String> hashes) {

    static Manifest read(byte[] json) {
        if (CanonicalJson.read(json) instanceof JsonValue.JsonObject object
                && object.members().keySet().equals(Set.of("files", "v"))
                && object.members().get("v").equals(new JsonValue.JsonNumber("1"))
                && object.members().get("files") instanceof JsonValue.JsonObject files) {
            Map<String, String> hashes = new LinkedHashMap<>();
            files.members().forEach((name, hash) -> hashes.put(name, text(hash)));
            return new Manifest(hashes);
        }
        throw new Malformed("it is not a manifest: {\"files\":{name: SHA-256},\"v\":1}");
    }

    private static String text(JsonValue hash) {
        if (hash instanceof JsonValue.JsonString string) {
            return string.text();
        }
        throw new Malformed("a hash in it is not a text");
    }

    static void check(BundleFiles files, Findings findings) {
        for (String name : files.damaged()) {
            findings.fail(name + ": it is damaged: its content does not have the checksum that the zip gives.");
        }
        findings.check(BundleFile.MANIFEST, () -> {
            Manifest manifest = read(files.content(BundleFile.MANIFEST));
            manifest.verify(files);
            return "Each of the " + manifest.hashes.size()
                    + " other files is listed in manifest.json with its SHA-256.";
        });
    }

    private void verify(BundleFiles files) {
        for (Map.Entry<String, String> listed : hashes.entrySet()) {
            if (!Hash.of(files.content(listed.getKey())).hexadecimal().equals(listed.getValue())) {
                throw new Malformed("the file " + listed.getKey() + " has been changed: it has another SHA-256");
            }
        }
        Set<String> unlisted = new TreeSet<>(files.contents().keySet());
        unlisted.removeAll(hashes.keySet());
        unlisted.remove(BundleFile.MANIFEST);
        if (!unlisted.isEmpty()) {
            throw new Malformed(
                    "it does not list the file " + unlisted.iterator().next());
        }
    }
}
