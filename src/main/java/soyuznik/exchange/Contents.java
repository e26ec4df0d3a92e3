package soyuznik.exchange;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.PIECE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Sheet;
import soyuznik.exchange.sheet.Source;
import soyuznik.exchange.sheet.Survey;
import soyuznik.shell.NotFound;

/**
 * Keeps the files themselves until they are in, in pieces: a file of any size is read without being
 * held in memory.
 */
// W-01
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class Contents {
    private static final int PIECE_BYTES = 512 * 1024;

    private static final Field<Integer> SIZE =
            field("octet_length({0})", Integer.class, PIECE.BYTES);

    private final DSLContext sql;
    private final Scribe scribe;

    Contents(DSLContext sql, Scribe scribe) {
        this.sql = sql;
        this.scribe = scribe;
    }

    /** What came under the same key before stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ImportId id, Source source) {
        if (has(id)) {
            return;
        }
        try (var in = source.open()) {
            int number = 0;
            long kept = 0;
            for (var piece = in.readNBytes(PIECE_BYTES);
                    piece.length > 0;
                    piece = in.readNBytes(PIECE_BYTES)) {
                sql.insertInto(PIECE)
                        .set(PIECE.IMPORT_ID, id.value())
                        .set(PIECE.NUMBER, number++)
                        .set(PIECE.BYTES, piece)
                        .execute();
                kept += piece.length;
            }
            if (kept != source.length()) {
                throw new IllegalStateException("The file has gone while it was read: " + id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(ImportId id) {
        sql.deleteFrom(PIECE).where(PIECE.IMPORT_ID.eq(id.value())).execute();
    }

    boolean has(ImportId id) {
        return sql.fetchExists(PIECE, PIECE.IMPORT_ID.eq(id.value()));
    }

    Source of(ImportId id) {
        var size =
                sql.select(sum(SIZE))
                        .from(PIECE)
                        .where(PIECE.IMPORT_ID.eq(id.value()))
                        .fetchSingle()
                        .value1();
        return new Kept(id, size == null ? 0 : size.longValue());
    }

    /** The table in it, as it was read at first. */
    Sheet sheet(ImportId id) {
        var row =
                sql.select(IMPORT.SHEET, IMPORT.SURVEY)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(id.value()))
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        var survey = scribe.read(row.value2(), Survey.class);
        return Sheet.again(of(id), row.value1(), survey.layout());
    }

    private byte[] piece(ImportId id, int number) {
        return sql.select(PIECE.BYTES)
                .from(PIECE)
                .where(PIECE.IMPORT_ID.eq(id.value()))
                .and(PIECE.NUMBER.eq(number))
                .fetchSingle()
                .value1();
    }

    private int pieces(ImportId id) {
        return sql.fetchCount(PIECE, PIECE.IMPORT_ID.eq(id.value()));
    }

    /** Asks for a piece when the one before it is read. */
    private final class Kept implements Source {
        private final ImportId id;
        private final long length;

        Kept(ImportId id, long length) {
            this.id = id;
            this.length = length;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public InputStream open() {
            return new Pieces(id, pieces(id));
        }
    }

    private final class Pieces extends InputStream {
        private final ImportId id;
        private final int count;
        private int next;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

        Pieces(ImportId id, int count) {
            this.id = id;
            this.count = count;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int read = piece.read(into, from, most);
            while (read < 0 && next < count) {
                piece = new ByteArrayInputStream(piece(id, next++));
                read = piece.read(into, from, most);
            }
            return read;
        }
    }
}
