package grantledger.query.exporting;

import grantledger.query.answering.BrokenOff;
import grantledger.query.answering.Format;
import grantledger.query.answering.Table;
import grantledger.query.reading.SnapshotPosition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tables as workbooks, sent while they are read. */
class XlsxAnswers extends TableAnswers {

    private static final int PIECE = 32 * 1024;

    private final JsonMapper json;
    private final SnapshotPosition position;
    private final Clock clock;

    XlsxAnswers(JsonMapper json, SnapshotPosition position, Clock clock) {
        super(Format.XLSX);
        this.json = json;
        this.position = position;
        this.clock = clock;
    }

    /** Nothing is sent before the first rows are there, so that a read which fails at once is refused as everywhere. */
    @Override
    public void write(Table<?> table, MediaType format, HttpOutputMessage output) throws IOException {
        Asked asked = Asked.now();
        About about = new About(asked, clock.instant(), position.now());
        output.getHeaders().setContentType(Format.XLSX.mediaType());
        output.getHeaders().setContentDisposition(file(asked));
        try (Export export = new Export(asked, new Columns(table.type()), output)) {
            write(table, about, export);
        }
    }

    private <R> void write(Table<R> table, About about, Export export) throws IOException {
        try {
            table.all(export::add);
            export.add(List.of());
            export.book.finish(about);
        } catch (RuntimeException failure) {
            throw export.book == null
                    ? failure
                    : new BrokenOff("An export broke off after row " + export.book.rows(), failure);
        }
    }

    /** A workbook that begins with the first rows. */
    private final class Export implements AutoCloseable {

        private final Asked asked;
        private final Columns columns;
        private final HttpOutputMessage output;
        private Book book;

        Export(Asked asked, Columns columns, HttpOutputMessage output) {
            this.asked = asked;
            this.columns = columns;
            this.output = output;
        }

        void add(List<?> some) throws IOException {
            boolean first = book == null;
            if (first) {
                book = new Book(new BufferedOutputStream(output.getBody(), PIECE), asked.noun(), columns);
            }
            for (Object row : some) {
                book.add(json.writeValueAsBytes(row));
            }
            if (first) {
                book.flush();
            }
        }

        @Override
        public void close() {
            if (book != null) {
                book.close();
            }
        }
    }
}
