package soyuznik.files;

import java.util.regex.Pattern;

/** How a file is called, as browsers send it. */
final class FileName {
    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    /** Also those that turn the direction of writing, so that a program reads as a paper. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

    private FileName() {}

    /** Without folders and hidden signs; where it is too long its ending stays. */
    static String of(String sent) {
        var plain = HIDDEN.matcher(FOLDERS.matcher(sent).replaceFirst("")).replaceAll("").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        var ending = dot > plain.length() - 10 ? plain.substring(dot) : "";
        return plain.substring(0, LONGEST - ending.length()).strip() + ending;
    }
}
