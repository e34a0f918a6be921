/*
 * Writes the test vectors of the functions of `double`, one file a function: see README.md beside it.
 * Every function draws from its table row: random inputs log-uniform and uniform over its domain, neighbourhoods of
 * special places, and the inputs of a larger random sample whose results are hardest to round.
 */
#include <math.h>
#include <mpfr.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PRECISION 200
#define PLACES 12

typedef int (*OneArgument)(mpfr_t, const mpfr_t, mpfr_rnd_t);
typedef int (*TwoArguments)(mpfr_t, const mpfr_t, const mpfr_t, mpfr_rnd_t);

typedef struct {
    const char *name;
    OneArgument one;
    TwoArguments two;
    double low, high;               /* the domain */
    int lowest_exponent;            /* magnitudes are drawn from 2^lowest_exponent up to the domain's ends */
    double middle_low, middle_high; /* where half of the inputs lie, uniformly */
    double places[PLACES];          /* special places; zeros at the end are none */
} Function;

typedef struct {
    double x, y, value;
    int64_t fraction; /* (exact - value) / ulp(value) * 2^31 */
} Vector;

static uint64_t state;

static uint64_t random_bits(void)
{
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static double random_unit(void) { return (double)(random_bits() >> 11) * 0x1p-53; }

static int log_gamma(mpfr_t result, const mpfr_t x, mpfr_rnd_t mode)
{
    int sign;
    return mpfr_lgamma(result, &sign, x, mode);
}

static double from_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t to_bits(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static const Function functions[] = {
#define PI 3.141592653589793
    {"Exp", mpfr_exp, 0, -745.2, 709.8, -60, -20, 20, {709.782712893384, -708.3964185322641, -745.1332191019412, 0.34657359027997264, -0.34657359027997264, 1, -1}},
    {"Exp2", mpfr_exp2, 0, -1075.5, 1024, -60, -20, 20, {1024, -1022, -1074, -1075, 0.5, -0.5, 1, -1, 3, -10}},
    {"Exp10", mpfr_exp10, 0, -323.7, 308.3, -60, -20, 20, {308.2547155599167, -307.6526555685888, -323.6, 0.15051499783199057, -0.15051499783199057, 22, 1, -1}},
    {"ExpM1", mpfr_expm1, 0, -50, 709.8, -1074, -3, 3, {709.782712893384, 0.34657359027997264, -0.34657359027997264, 1.0397207708399179, -1.0397207708399179, 37.4, 36.7, -37.4, 1e-16, -1e-16}},
    {"Log", mpfr_log, 0, 5e-324, 1.7976931348623157e308, -1074, 0, 4, {1, 0.7071067811865476, 1.4142135623730951, 2, 0.5, 2.2250738585072014e-308}},
    {"Log2", mpfr_log2, 0, 5e-324, 1.7976931348623157e308, -1074, 0, 4, {1, 0.7071067811865476, 1.4142135623730951, 2, 0.5, 1024, 2.2250738585072014e-308}},
    {"Log10", mpfr_log10, 0, 5e-324, 1.7976931348623157e308, -1074, 0, 4, {1, 0.7071067811865476, 1.4142135623730951, 10, 1000, 1e22, 2.2250738585072014e-308}},
    {"LogP1", mpfr_log1p, 0, -0.9999999999999999, 1.7976931348623157e308, -1074, -0.9, 3, {-0.9999999999999998, -0.2928932188134524, 0.41421356237309515, 1, -0.5, 9007199254740992, 1e-16, -1e-16}},
    {"ReciprocalSqrt", mpfr_rec_sqrt, 0, 5e-324, 1.7976931348623157e308, -1074, 0, 4, {1, 2, 4, 0.25, 2.2250738585072014e-308}},
    {"Cbrt", mpfr_cbrt, 0, -1.7976931348623157e308, 1.7976931348623157e308, -1074, -9, 9, {1, 8, 27, 2, 4, 2.2250738585072014e-308}},
    {"Sin", mpfr_sin, 0, -1.7976931348623157e308, 1.7976931348623157e308, -60, -10, 10, {PI / 4, PI / 2, PI, 3 * PI / 4, 1e5 * PI, 1073741824, 3e9 * PI, 5.31937264832654141671e255, 1e22, -PI, 355}},
    {"Cos", mpfr_cos, 0, -1.7976931348623157e308, 1.7976931348623157e308, -60, -10, 10, {PI / 4, PI / 2, PI, 3 * PI / 4, 1e5 * PI + PI / 2, 1073741824, 3e9 * PI, 5.31937264832654141671e255, 1e22, -PI, 11}},
    {"Tan", mpfr_tan, 0, -1.7976931348623157e308, 1.7976931348623157e308, -60, -10, 10, {PI / 4, PI / 2, PI, 3 * PI / 4, 1e5 * PI, 1073741824, 3e9 * PI, 5.31937264832654141671e255, 1e22, -PI, 11}},
    {"SinPi", mpfr_sinpi, 0, -9007199254740992, 9007199254740992, -1074, -4, 4, {0.25, 0.5, 0.75, 1, 1.5, 1000001, 4503599627370495.5, 2251799813685247.75}},
    {"CosPi", mpfr_cospi, 0, -9007199254740992, 9007199254740992, -60, -4, 4, {0.25, 0.5, 0.75, 1, 1.5, 1000001.5, 4503599627370495.5, 2251799813685247.75}},
    {"TanPi", mpfr_tanpi, 0, -9007199254740992, 9007199254740992, -1074, -4, 4, {0.25, 0.5, 0.75, 1, 1.5, 1000001, 2251799813685247.75}},
    {"Asin", mpfr_asin, 0, -1, 1, -1074, -1, 1, {1, -1, 0.5, -0.5, 0.7071067811865476}},
    {"Acos", mpfr_acos, 0, -1, 1, -60, -1, 1, {1, -1, 0.5, -0.5, 0.7071067811865476}},
    {"Atan", mpfr_atan, 0, -1.7976931348623157e308, 1.7976931348623157e308, -1074, -4, 4, {1, -1, 0.4142135623730951, 2.414213562373095, 0.5, 1e16}},
    {"Sinh", mpfr_sinh, 0, -710.5, 710.5, -1074, -4, 4, {710.4758600739439, 709.782712893384, 1, -1, 0.34657359027997264, 19, 22}},
    {"Cosh", mpfr_cosh, 0, -710.5, 710.5, -60, -4, 4, {710.4758600739439, 709.782712893384, 1, -1, 0.34657359027997264, 19, 22}},
    {"Tanh", mpfr_tanh, 0, -25, 25, -1074, -3, 3, {22, 19.06, 0.17328679513998632, 0.5198603854199589, 1, -1, 0.5}},
    {"Asinh", mpfr_asinh, 0, -1.7976931348623157e308, 1.7976931348623157e308, -1074, -4, 4, {6.103515625e-05, 0.34657359027997264, 1, 268435456, 0.75}},
    {"Acosh", mpfr_acosh, 0, 1, 1.7976931348623157e308, 0, 1, 4, {1, 1.0000001, 1.0606601717798212, 268435456, 2}},
    {"Atanh", mpfr_atanh, 0, -0.9999999999999999, 0.9999999999999999, -1074, -1, 1, {0.9999999999999998, -0.9999999999999998, 0.17157287525380988, 0.3333333333333333, 0.5}},
    {"Erf", mpfr_erf, 0, -6.2, 6.2, -1074, -3, 3, {1, 0.5, 2, 5.92, 0.84375}},
    {"Erfc", mpfr_erfc, 0, -6.2, 27.23, -60, -2, 10, {1, 0.5, 2, 26.543, 27.2264, 0.46875, -5.86, 4}},
    {"LogGamma", log_gamma, 0, 5e-324, 2.5e305, -1074, 0, 12, {1, 2, 1.5, 2.5, 0.5, 0.75, 3.5, 4.5, 1.4616321449683622, 1.6}},
    {"LogGammaOfNegative", log_gamma, 0, -4503599627370495.5, -5e-324, -1074, -12, 0, {-0.5, -1, -2, -2.4570247382208006, -2.7476826467274127, -3.1435808883499798, -3.9552942848585979, -4.0393618397405, -4.5, -10, -12, -15}},
    {"Pow", 0, mpfr_pow, 0, 0, 0, 0, 0, {0}},
    {"Hypot", 0, mpfr_hypot, 0, 0, 0, 0, 0, {0}},
    {"Atan2", 0, mpfr_atan2, 0, 0, 0, 0, 0, {0}},
    {"Ieee754Remainder", 0, mpfr_remainder, 0, 0, 0, 0, 0, {0}},
};

/* A positive number whose exponent is uniform between those of two others. */
static double random_magnitude(double lowest, double highest)
{
    double exponent = log2(lowest) + random_unit() * (log2(highest) - log2(lowest));
    double value = exp2(floor(exponent)) * (1 + random_unit());
    return fmin(fmax(value, lowest), highest);
}

static double near(double place)
{
    int64_t distance = random_bits() & 1 ? (int64_t)(random_bits() % 6) : (int64_t)random_magnitude(1, 0x1p45);
    return from_bits(to_bits(place) + (random_bits() & 1 ? distance : -distance));
}

static double draw(const Function *f)
{
    for (;;) {
        double x;
        uint64_t kind = random_bits() % 8;
        int places = 0;
        while (places < PLACES && f->places[places] != 0)
            places++;
        if (kind < 3) {
            int negative = f->high <= 0 || (f->low < 0 && (random_bits() & 1));
            x = random_magnitude(ldexp(1, f->lowest_exponent), negative ? -f->low : f->high);
            x = negative ? -x : x;
        } else if (kind < 6) {
            x = f->middle_low + random_unit() * (f->middle_high - f->middle_low);
        } else {
            x = near(f->places[random_bits() % places]);
        }
        if (x >= f->low && x <= f->high && x != 0)
            return x;
    }
}

static double signed_magnitude(double lowest, double highest)
{
    double value = random_magnitude(lowest, highest);
    return random_bits() & 1 ? -value : value;
}

static void draw_two(const Function *f, double *x, double *y)
{
    uint64_t kind = random_bits() % 4;
    if (strcmp(f->name, "Pow") == 0) {
        *x = kind == 0 ? 1 + signed_magnitude(0x1p-40, 0.4) : kind == 1 ? random_magnitude(0x1p-1074, 0x1p1023) : random_magnitude(0x1p-6, 0x1p6);
        double limit = 746 / fabs(log(*x));
        *y = signed_magnitude(fmin(0x1p-6, limit / 2), fmin(limit, 0x1p1000));
        if (kind == 3) {
            *y = rint(*y);
            *x = random_bits() & 1 ? -*x : *x;
        }
    } else if (strcmp(f->name, "Ieee754Remainder") == 0) {
        *y = kind == 0 ? signed_magnitude(0x1p-1074, 0x1p1023) : signed_magnitude(0x1p-8, 0x1p8);
        *x = kind == 0 ? signed_magnitude(0x1p-1074, 0x1p1023) : kind == 1 ? *y * (0.5 * (double)(random_bits() % 64)) : signed_magnitude(0x1p-8, 0x1p60);
    } else {
        *x = kind == 0 ? signed_magnitude(0x1p-1074, 0x1p1023) : signed_magnitude(0x1p-8, 0x1p8);
        *y = kind == 0 ? signed_magnitude(0x1p-1074, 0x1p1023) : kind == 1 ? *x * (1 + signed_magnitude(0x1p-52, 1)) : signed_magnitude(0x1p-8, 0x1p8);
    }
}

/* False where the value is not worth a vector: no number, or an exact zero. */
static int evaluate(const Function *f, Vector *v)
{
    static mpfr_t x, y, exact;
    static int ready;
    if (!ready) {
        mpfr_inits2(PRECISION, x, y, exact, (mpfr_ptr)0);
        ready = 1;
    }
    mpfr_set_d(x, v->x, MPFR_RNDN);
    mpfr_set_d(y, v->y, MPFR_RNDN);
    if (f->one)
        f->one(exact, x, MPFR_RNDN);
    else
        f->two(exact, x, y, MPFR_RNDN);
    if (!mpfr_number_p(exact))
        return 0;
    v->value = mpfr_get_d(exact, MPFR_RNDN);
    v->fraction = 0;
    if (isinf(v->value))
        return 1;
    int exponent = v->value == 0 ? -1074 : ilogb(v->value) - 52;
    exponent = exponent < -1074 ? -1074 : exponent;
    mpfr_sub_d(exact, exact, v->value, MPFR_RNDN);
    mpfr_mul_2si(exact, exact, 31 - exponent, MPFR_RNDN);
    v->fraction = mpfr_get_si(exact, MPFR_RNDN);
    return 1;
}

/* How far the value is from a midpoint or a representable number, in 2^-31 units in the last place. */
static int64_t ease(const Vector *v)
{
    int64_t fraction = llabs(v->fraction), half = (1LL << 30) - fraction;
    return fraction == 0 ? INT64_MAX : fraction < llabs(half) ? fraction : llabs(half);
}

static int by_ease(const void *a, const void *b)
{
    int64_t first = ease(a), second = ease(b);
    return (first > second) - (first < second);
}

static void write(const Function *f, const char *folder, int count, int sample)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.txt", folder, f->name);
    FILE *file = fopen(path, "w");
    Vector *vectors = malloc((size_t)(count + sample) * sizeof *vectors);
    if (!file || !vectors)
        exit(1);

    state = 20251125;
    for (int i = 0; i < count + sample;) {
        Vector v = {0};
        if (f->one)
            v.x = draw(f);
        else
            draw_two(f, &v.x, &v.y);
        if (evaluate(f, &v))
            vectors[i++] = v;
    }
    qsort(vectors + count, (size_t)sample, sizeof *vectors, by_ease);
    int hard = sample < count / 4 ? sample : count / 4;
    for (int i = 0; i < count + hard; i++) {
        fprintf(file, "%016llx ", (unsigned long long)to_bits(vectors[i].x));
        if (f->two)
            fprintf(file, "%016llx ", (unsigned long long)to_bits(vectors[i].y));
        fprintf(file, "%016llx %lld\n", (unsigned long long)to_bits(vectors[i].value), (long long)vectors[i].fraction);
    }
    free(vectors);
    fclose(file);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: generate FOLDER COUNT SAMPLE [NAME...]\n");
        return 2;
    }
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        int wanted = argc == 4;
        for (int k = 4; k < argc; k++)
            wanted |= strcmp(argv[k], functions[i].name) == 0;
        if (wanted)
            write(&functions[i], argv[1], atoi(argv[2]), atoi(argv[3]));
    }
    return 0;
}
