package soyuznik.clients;

/**
 * Proves the numbers of a Russian company by their check digits: INN (order of the Federal Tax
 * Service MMV-7-6/435@), OGRN (order of the Ministry of Finance 165n), bank account with BIC (Bank
 * of Russia, order of counting the key of an account, 515 of 1997).
 */
// C-01
final class CheckDigits {
    private static final Verdict RIGHT = new Verdict.Right();
    private static final Verdict FORM = new Verdict.Form();
    private static final Verdict ZEROS = new Verdict.Zeros();
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ACCOUNT = {7, 1, 3};
    private static final int KEY_OF_ACCOUNT = 8;

    private CheckDigits() {}

    /** What is to be said about a number. */
    sealed interface Verdict {
        record Right() implements Verdict {}

        /** Not the right count of digits, or not only digits. */
        record Form() implements Verdict {}

        record Zeros() implements Verdict {}

        /** The digit at the position (from 1) is not the one that the others demand. */
        record Wrong(int position, int digit, int expected) implements Verdict {}
    }

    static Verdict inn(String inn) {
        if (!inn.matches("\\d{10}|\\d{12}")) {
            return FORM;
        }
        if (zeros(inn)) {
            return ZEROS;
        }
        if (inn.length() == 10) {
            return at(inn, 9, weighed(inn, INN_10) % 11 % 10);
        }
        var first = at(inn, 10, weighed(inn, INN_11) % 11 % 10);
        return first.equals(RIGHT) ? at(inn, 11, weighed(inn, INN_12) % 11 % 10) : first;
    }

    static Verdict ogrn(String ogrn) {
        if (!ogrn.matches("\\d{13}|\\d{15}")) {
            return FORM;
        }
        if (zeros(ogrn)) {
            return ZEROS;
        }
        int last = ogrn.length() - 1;
        return at(ogrn, last, (int) (Long.parseLong(ogrn.substring(0, last)) % (last - 1) % 10));
    }

    static Verdict kpp(String kpp) {
        return kpp.matches("\\d{4}[0-9A-Z]{2}\\d{3}") ? zeros(kpp) ? ZEROS : RIGHT : FORM;
    }

    static Verdict bic(String bic) {
        return bic.matches("\\d{9}") ? zeros(bic) ? ZEROS : RIGHT : FORM;
    }

    /** The account must already have a right BIC. */
    static Verdict account(String account, String bic) {
        if (!account.matches("\\d{20}")) {
            return FORM;
        }
        if (zeros(account)) {
            return ZEROS;
        }
        if (account.startsWith("0")) { // of the Treasury: its key is not counted from the BIC
            return RIGHT;
        }
        var withoutKey =
                account.substring(0, KEY_OF_ACCOUNT) + '0' + account.substring(KEY_OF_ACCOUNT + 1);
        return at(account, KEY_OF_ACCOUNT, keySum(bank(account, bic) + withoutKey) * 3 % 10);
    }

    /**
     * The three digits of the bank: correspondent accounts and those at the Bank of Russia are kept
     * by region.
     */
    private static String bank(String account, String bic) {
        boolean atBankOfRussia =
                account.startsWith("301")
                        || account.startsWith("40102")
                        || bic.matches(".*00[012]");
        return atBankOfRussia ? '0' + bic.substring(4, 6) : bic.substring(6);
    }

    private static int keySum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(digits, i) * ACCOUNT[i % 3] % 10;
        }
        return sum % 10;
    }

    private static int weighed(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    private static Verdict at(String digits, int index, int expected) {
        int digit = digit(digits, index);
        return digit == expected ? RIGHT : new Verdict.Wrong(index + 1, digit, expected);
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    private static boolean zeros(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }
}
