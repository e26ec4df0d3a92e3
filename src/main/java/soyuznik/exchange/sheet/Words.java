package soyuznik.exchange.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share, by their numbers. */
final class Words {
    static final Words NONE = new Words(List.of());

    /** They are held in memory, at some 60 bytes each. */
    private static final int MOST = 2_000_000;

    /** Letters in all. */
    private static final int LETTERS = 60 << 20;

    private final List<String> all;

    private Words(List<String> all) {
        this.all = all;
    }

    static Words read(Markup xml) throws IOException {
        var all = new ArrayList<String>();
        long letters = 0;
        while (xml.next()) {
            if (xml.opens("si")) {
                var text = xml.rich();
                letters += text.length();
                all.add(text);
                if (all.size() > MOST || letters > LETTERS) {
                    throw new Unfit(Unfit.LARGE);
                }
            }
        }
        return new Words(all);
    }

    /** A number of none tells that a part is missing. */
    String get(String number) throws Unfit {
        int place = Numbers.whole(number);
        if (place >= all.size()) {
            throw new Unfit(Unfit.DAMAGED);
        }
        return place < 0 ? number : all.get(place);
    }
}
