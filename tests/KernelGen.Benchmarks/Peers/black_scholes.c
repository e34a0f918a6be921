#include <math.h>

static inline float normal(float d)
{
    float k = 1.0f / (1.0f + 0.2316419f * fabsf(d));
    float tail = 0.39894228f * expf(-0.5f * d * d)
        * (k * (0.31938153f + k * (-0.356563782f + k * (1.781477937f + k * (-1.821255978f + k * 1.330274429f)))));
    return d > 0.0f ? 1.0f - tail : tail;
}

void black_scholes(long n, const float *restrict spot, const float *restrict strike, const float *restrict years,
    float rate, float volatility, float *restrict call, float *restrict put)
{
    for (long i = 0; i < n; i++)
    {
        float deviation = volatility * sqrtf(years[i]);
        float d1 = (logf(spot[i] / strike[i]) + (rate + 0.5f * volatility * volatility) * years[i]) / deviation;
        float d2 = d1 - deviation;
        float discounted = strike[i] * expf(-rate * years[i]);
        float n1 = normal(d1);
        float n2 = normal(d2);
        call[i] = spot[i] * n1 - discounted * n2;
        put[i] = discounted * (1.0f - n2) - spot[i] * (1.0f - n1);
    }
}
