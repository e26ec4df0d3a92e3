package soyuznik.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.files.Reading.Unread;
import soyuznik.support.Rule;

/** What stands in a file is read whatever kind it is; what can't be read is told. */
@Rule("C-03")
class ReadingTest {
    private static final String WORDS = "Звонить Петрову Ивану до среды.";

    private static final String LETTER =
            """
            From: =?UTF-8?B?0J/QtdGC0YDQvtCy?= <petrov@zavod.ru>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=UTF-8

            <p>Ив<b>ан</b> &amp; Ко</p>
            --b
            Content-Type: application/octet-stream; name=a.txt
            Content-Transfer-Encoding: base64

            %s
            --b--
            """;

    private record Read(String text, Optional<Unread> unread) {}

    private static Read read(byte... bytes) {
        var text = new StringWriter();
        var unread = Reading.copy(Reading.Content.of(bytes), text);
        return new Read(text.toString(), unread);
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] word(String body) throws IOException {
        var xml = "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
        return packed(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml));
    }

    private static byte[] pdf(String words, String password) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new PDDocument()) {
            var page = new PDPage();
            paper.addPage(page);
            try (var content = new PDPageContentStream(paper, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText(words);
                content.endText();
            }
            if (!password.isEmpty()) {
                paper.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            paper.save(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "IBM866"})
    void textIsReadInWhateverEncoding(String charset) {
        var read = read(WORDS.getBytes(Charset.forName(charset)));
        assertThat(read.text()).contains(WORDS);
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aWideTextWithItsMarkIsRead() {
        assertThat(read(("\ufeff" + WORDS).getBytes(Charset.forName("UTF-16LE"))))
                .satisfies(read -> assertThat(read.text()).contains(WORDS))
                .extracting(Read::unread)
                .isEqualTo(Optional.empty());
    }

    /** Word cuts words into runs wherever somebody stopped typing. */
    @Test
    void aWordOfSeveralRunsIsOne() throws IOException {
        var runs = "<w:p><w:r><w:t>Пет</w:t></w:r><w:r><w:t>рову</w:t></w:r></w:p><w:p>до</w:p>";
        assertThat(read(word(runs)).text()).contains("Петрову\n").doesNotContain("Петровудо");
        assertThat(read(word(runs)).unread()).isEmpty();
    }

    @Test
    void cellsOfAWorkbookStandApart() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("люди");
            sheet.value(0, 0, "Петров");
            sheet.value(0, 1, "Иван");
            sheet.value(1, 0, 79215558264L);
        }
        var read = read(bytes.toByteArray());
        assertThat(read.text()).contains("Петров\n", "Иван\n", "79215558264");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aLetterIsReadWithItsHeadAndWhatIsAttached() {
        var cyrillic = Charset.forName("windows-1251");
        var attached = Base64.getEncoder().encodeToString(WORDS.getBytes(cyrillic));
        var letter = LETTER.replace("%s", attached);
        var read = read(letter.replace("\n", "\r\n").getBytes(UTF_8));
        assertThat(read.text()).contains("Петров <petrov@zavod.ru>", "Иван & Ко", WORDS);
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aPaperIsReadUnlessItIsLockedOrHasNoText() throws IOException {
        assertThat(read(pdf("Ivan Petrov", "")).text()).contains("Ivan Petrov");
        assertThat(read(pdf("Ivan Petrov", "")).unread()).isEmpty();
        assertThat(read(pdf("Ivan Petrov", "x")).unread()).contains(Unread.BROKEN);
        assertThat(read(pdf(" ", "")).unread()).contains(Unread.PICTURE);
    }

    @Test
    void whatIsNoTextIsTold() throws IOException {
        assertThat(read((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) 0).unread())
                .contains(Unread.PICTURE);
        assertThat(read("{\\rtf1 x}".getBytes(UTF_8)).unread()).contains(Unread.UNKNOWN);
        assertThat(read("PK\u0003\u0004 и всё".getBytes(UTF_8)).unread()).contains(Unread.BROKEN);
        assertThat(read("%PDF-1.7 и всё".getBytes(UTF_8)).unread()).contains(Unread.BROKEN);
        assertThat(read(packed(Map.of("фото.png", "x"))).unread()).contains(Unread.PART);
        assertThat(Reading.copy(ReadingTest::gone, Writer.nullWriter())).contains(Unread.GONE);
    }

    private static java.io.InputStream gone() throws IOException {
        throw new NoSuchFileException("x");
    }

    /** What an old program wrote without packing is found, though not all of it is read. */
    @Test
    void namesInUnknownFilesAreSeen() {
        var old = ("\u00d0\u00cf\u0000\u0001" + WORDS).getBytes(Charset.forName("UTF-16LE"));
        assertThat(read(old).text()).contains(WORDS);
        assertThat(read(old).unread()).contains(Unread.UNKNOWN);
    }

    @Test
    void entitiesOfXmlMultiplyNothing() throws IOException {
        var laughs =
                "<!DOCTYPE x [<!ENTITY a 'ха'><!ENTITY b '&a;&a;&a;'>"
                        + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]><x>&b;&c;</x>";
        var read = read(packed(Map.of("[Content_Types].xml", laughs, "word/a.xml", laughs)));
        assertThat(read.text()).doesNotContain("хахаха", "root:");
        assertThat(read.unread()).contains(Unread.PART);
    }

    @Test
    void whatSwellsIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<x>".getBytes(UTF_8));
            for (int i = 0; i < 260; i++) {
                zip.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
        }
        assertThat(read(bytes.toByteArray()).unread()).contains(Unread.LARGE);
    }

    /** Five million signs of which each may begin a tag. */
    @Test
    void tagsThatNeverEndHoldNobodyUp() {
        assertTimeout(
                Duration.ofSeconds(20),
                () -> read(("<html>" + "<a ".repeat(1_700_000)).getBytes(UTF_8)));
    }

    /** Whatever a file brings a reader to, it is told and thrown at nobody. */
    @Test
    void aReaderThatBreaksDownIsTold() {
        Reading.Content deep =
                () -> {
                    throw new StackOverflowError();
                };
        assertThat(Reading.copy(deep, Writer.nullWriter())).contains(Unread.LARGE);
    }

    @Test
    void filesWithinFilesEnd() throws IOException {
        var inner = packed(Map.of("a.txt", WORDS));
        for (int i = 0; i < 6; i++) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(i + ".zip"));
                zip.write(inner);
            }
            inner = bytes.toByteArray();
        }
        assertThat(read(inner).unread()).contains(Unread.PART);
    }
}
