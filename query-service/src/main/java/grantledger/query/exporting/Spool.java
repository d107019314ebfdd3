package grantledger.query.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rows laid aside until the sheets before theirs have been written. They are in a file that only this service's account may
 * read, and that has no name once it is open: it goes with the process, however that ends. What fails here is not the
 * reader's leaving, so it is thrown unchecked.
 */
final class Spool implements AutoCloseable {

    /** Who takes the rows again. */
    interface Taker {
        void take(Cell... row) throws IOException;
    }

    private static final int PIECE = 8 * 1024;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private FileChannel file;
    private DeflaterOutputStream deflated;
    private DataOutputStream out;
    private long rows;

    void add(Cell... row) {
        try {
            if (out == null) {
                open();
            }
            out.writeInt(row.length);
            for (Cell cell : row) {
                write(cell);
            }
            rows++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands out what was laid aside, in order; nothing can be laid aside afterwards. */
    void each(Taker taker) throws IOException {
        if (rows > 0) {
            DataInputStream in = rewound();
            for (long row = 0; row < rows; row++) {
                taker.take(read(in));
            }
        }
    }

    private void open() throws IOException {
        Path path = Files.createTempFile("grantledger-export", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        deflated = new DeflaterOutputStream(Channels.newOutputStream(file), deflater, PIECE);
        out = new DataOutputStream(new BufferedOutputStream(deflated, PIECE));
    }

    private DataInputStream rewound() {
        try {
            out.flush();
            deflated.finish();
            file.position(0);
            return new DataInputStream(
                    new BufferedInputStream(new InflaterInputStream(Channels.newInputStream(file)), PIECE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Cell cell) throws IOException {
        switch (cell) {
            case Cell.Nothing _ -> out.writeByte('-');
            case Cell.Text it -> write('t', it.text());
            case Cell.Decimal it -> write('n', it.digits());
            case Cell.Truth it -> write('b', String.valueOf(it.value()));
            case Cell.Day it -> write('d', it.day().toString());
            case Cell.Time it -> write('i', it.at().toString());
        }
    }

    private void write(char kind, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Cell[] read(DataInputStream in) {
        try {
            Cell[] row = new Cell[in.readInt()];
            for (int column = 0; column < row.length; column++) {
                row[column] = cell(in);
            }
            return row;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Cell cell(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        if (kind == '-') {
            return Cell.NOTHING;
        }
        String text = new String(in.readNBytes(in.readInt()), UTF_8);
        return switch (kind) {
            case 't' -> new Cell.Text(text);
            case 'n' -> new Cell.Decimal(text);
            case 'b' -> new Cell.Truth(Boolean.parseBoolean(text));
            case 'd' -> new Cell.Day(LocalDate.parse(text));
            case 'i' -> new Cell.Time(Instant.parse(text));
            default -> throw new IllegalStateException("No cell is written as " + kind);
        };
    }

    @Override
    public void close() {
        deflater.end();
        if (file != null) {
            try {
                file.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
