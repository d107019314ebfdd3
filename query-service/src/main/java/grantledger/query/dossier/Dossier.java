package grantledger.query.dossier;

import grantledger.format.Json;
import grantledger.query.answering.Listing;
import grantledger.query.archiving.ListedFolder;
import grantledger.query.archiving.Zip;
import grantledger.query.exporting.CsvText;
import grantledger.query.proving.bundles.Bundle;
import grantledger.query.proving.bundles.Sealed;
import grantledger.query.streaming.Streamed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * A case file as an archive: to read, to count and to check. The same checkpoint gives the same bytes.
 *
 * @param proof of the latest decision, or of what was recorded last
 */
record Dossier(CaseFile file, Sealed sealed, Optional<Bundle> proof, Words words, CsvText csv) implements Streamed {

    private static final MediaType ZIP = new MediaType("application", "zip");

    @Override
    public MediaType form() {
        return ZIP;
    }

    @Override
    public String fileName() {
        return "dossier-%s.zip".formatted(file.applicationId());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (Zip zip = new Zip(out)) {
            ListedFolder dossier = new ListedFolder(zip, "");
            dossier.put("timeline.html", new Page(words, file).bytes(new Assurance(sealed, proof)));
            dossier.put("timeline.csv", table());
            dossier.put("events.json", events());
            for (Happening one : file.proven()) {
                dossier.put(
                        "events/%d.json".formatted(one.envelope().version()),
                        one.stored().payload());
            }
            if (proof.isPresent()) {
                proof.get().writeTo(dossier, "proof/");
            }
            dossier.end();
        }
    }

    private byte[] table() throws IOException {
        List<TimelineRow> rows = file.happenings().stream().map(TimelineRow::of).toList();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        csv.write(Listing.whole(TimelineRow.class, taker -> taker.take(rows)), text);
        return text.toByteArray();
    }

    private byte[] events() {
        return Json.mapper()
                .writeValueAsBytes(
                        file.happenings().stream().map(EventAsJson::of).toList());
    }
}
