using System.Runtime.CompilerServices;

namespace KernelGen.Dispatch;

/// <summary>
/// What was learned of one kernel on one device. In: how long calls took, as multiples of what the rates say. Out: the
/// multiple to expect, for each octave of lengths, with copies of spans and without. Guaranteed: no lock, and nothing
/// allocated; two threads at once may lose what one of them saw.
/// </summary>
internal sealed class DeviceHistory
{
    internal const int Octaves = 48;
    internal const int Places = 2 * Octaves;

    // Of this many calls an average is made; older ones are forgotten.
    private const int Remembered = 10;
    private const int FewCalls = 3;
    private const int CallsBetweenNews = 64;

    // What a faster one of the first calls counts, and what it is taken for at the least: clocks err too.
    private const double WeightOfFaster = 0.5;
    private const double FastestBelieved = 0.25;

    // Threads that sleep may be woken on the caller's own processor, and wait there until the scheduler looks, every 4 to 10
    // ms. Where none has come for so long that is how it is, and after 256 calls at the most; or after 8 for which one came
    // and nothing was gained.
    private const int MostHinderedMicroseconds = 20_480;
    private const int MostAlone = 256;
    private const int MostWithoutGain = 8;
    private const int CallsToKnow = 32;
    private const int CallsForEachTimed = 8;
    private const int CallsForEachWaited = 64;

    // Counting goes on from here where two bytes end, so that whoever acts at every n-th call still does.
    private const int ManyCalls = 1 << 15;

    // What is longer or shorter by more than this counts for no more, until it is so again and again: calls are
    // interrupted, and what is typical is what is looked for.
    private const double Outlier = 1.35;
    private const int MostStreak = 6;

    private readonly long[] _cells = new long[Places];
    private readonly ushort[] _hindered = new ushort[Places];
    private int _turn;

    /// <summary>Where calls of a kind are: by the octave of their length, and whether they copy spans.</summary>
    internal static int Place(int octave, bool streams) => Math.Min(octave, Octaves - 1) + (streams ? Octaves : 0);

    /// <summary>How many calls of a kind were seen.</summary>
    internal int Calls(int place) => Read(place).Calls;

    internal bool HasSeen(int place) => Read(place).Calls > 0;

    /// <summary>What was seen of a kind of call, or of the nearest kind that was seen; false where none was.</summary>
    internal bool TryGet(int place, out Learned learned)
    {
        Cell cell = Read(place);
        learned = cell.Calls > 0 ? new Learned(cell.Factor, true, 0, false) : cell.Extrapolated;
        return cell.IsKnown;
    }

    /// <summary>
    /// For how many calls the next one of a kind is to be timed; 0 for none: reading the clock can cost as much as the whole
    /// decision, and what many calls have shown needs to be looked at now and then only.
    /// </summary>
    internal int Timed(int place) => Read(place).Calls < CallsToKnow ? 1 : Turn(CallsForEachTimed);

    /// <summary>
    /// For how many calls the next one of a kind that returns before it has ended is to be waited for, so that it can be
    /// timed: the first few, and then so rarely that chains lose nothing by it.
    /// </summary>
    internal int WaitedFor(int place) => Read(place).Calls <= FewCalls ? 1 : Turn(CallsForEachWaited);

    /// <summary>
    /// Whether a call on threads may be passed over, since no other thread came: those that sleep take their time. Or because
    /// it took about as long as on one, or longer: while little is known, the thread that came was probably late, or kept
    /// from its work. Where either happens again and again that is how it is, and has to be learned.
    /// </summary>
    internal bool IsExcused(int place, double microseconds, bool wasAlone, bool gainedNothing)
    {
        ref ushort hindered = ref _hindered[place];
        int calls = wasAlone ? MostAlone : gainedNothing && Read(place).Calls <= FewCalls ? MostWithoutGain : 0;
        if (calls == 0)
        {
            hindered = 0;
            return false;
        }
        double step = Math.Max(microseconds, (double)MostHinderedMicroseconds / calls);
        hindered = (ushort)Math.Min(MostHinderedMicroseconds, Math.Ceiling(hindered + step));
        return hindered < MostHinderedMicroseconds;
    }

    /// <summary>Learns from a call.</summary>
    /// <param name="place">Which kind of call it was.</param>
    /// <param name="factor">How long it took, as a multiple of what the rates say.</param>
    /// <param name="expected">What multiple was expected.</param>
    /// <param name="extrapolation">What is to be concluded for kinds nobody has seen.</param>
    internal void Learn(int place, double factor, double expected, Extrapolation extrapolation)
    {
        Cell cell = Read(place);
        double known = cell.Calls > 0 ? cell.Factor : expected;
        double surprise = Math.Clamp(factor, 1e-4, 1e6) / known;
        int streak = 0;

        // The first call of a length touches memory that no shorter one did.
        if (cell is { Calls: 0, IsKnown: true })
            surprise = Math.Min(surprise, Outlier);
        bool isFaster = cell.Calls is > 0 and < Exploration.MostCallsOfATrial && surprise < 1;
        if (!isFaster && cell.Calls > FewCalls && surprise is < (1 / Outlier) or > Outlier)
        {
            int sign = surprise > 1 ? 1 : -1;
            int before = Math.Max(0, sign * cell.Streak);
            streak = sign * Math.Min(MostStreak, before + 1);
            double limit = Math.Pow(Outlier, 1 << before);
            surprise = Math.Clamp(surprise, 1 / limit, limit);
        }
        int calls = cell.Calls < ushort.MaxValue ? cell.Calls + 1 : ManyCalls;

        // The first calls may be slow for reasons that pass; two that are not show what to expect.
        if (isFaster)
            surprise = Math.Max(surprise, FastestBelieved);
        double weight = isFaster ? WeightOfFaster : cell.IsKnown ? 1.0 / Math.Min(Remembered, calls + 1) : 1;
        var after = new Cell((float)(known * Mean(surprise, weight)), (ushort)calls, 0, (sbyte)streak);
        Write(place, after);
        if (calls <= Remembered || calls % CallsBetweenNews == 0)
            TellNeighbours(place, after.Factor, extrapolation);
    }

    // What is expected counts as one call, where there is a reason to expect it. Factors are averaged as factors are; near
    // 1 that is what the arithmetic mean gives, in less time.
    private static double Mean(double surprise, double weight) => surprise is > 1 / Outlier and < Outlier
        ? 1 + ((surprise - 1) * weight)
        : Math.Pow(surprise, weight);

    /// <summary>Takes over what another process has learned.</summary>
    internal void Restore(int place, double factor, int calls, Extrapolation extrapolation)
    {
        var cell = new Cell((float)factor, (ushort)Math.Clamp(calls, 1, Remembered), 0, 0);
        Write(place, cell);
        TellNeighbours(place, cell.Factor, extrapolation);
    }

    // Octaves nobody has seen expect what the nearest one has shown.
    private void TellNeighbours(int place, double factor, Extrapolation extrapolation)
    {
        float surprise = (float)(factor / extrapolation.Guessed);
        for (int step = -1; step <= 1; step += 2)
        {
            for (int i = place + step; i >= 0 && i < Places && i / Octaves == place / Octaves; i += step)
            {
                Cell other = Read(i);
                byte distance = (byte)Math.Abs(i - place);
                if (other.Calls > 0 || (other.IsKnown && other.Distance < distance))
                    break;
                Write(i, Cell.Of(surprise, distance, extrapolation));
            }
        }
    }

    private int Turn(int calls) => _turn++ % calls == 0 ? calls : 0;

    private Cell Read(int place) =>
        Unsafe.BitCast<long, Cell>(Volatile.Read(ref _cells[place]));

    private void Write(int place, Cell cell) =>
        Volatile.Write(ref _cells[place], Unsafe.BitCast<Cell, long>(cell));

    // Eight bytes, so that a cell is read and written as one. Of zeros, it knows nothing. Of a kind nobody has seen it has
    // what was concluded from the nearest that was: the streak is the launch's share in hundredths, below 0 where the
    // arithmetic is part of the factor.
    private readonly record struct Cell(float Factor, ushort Calls, byte Distance, sbyte Streak)
    {
        internal bool IsKnown => Factor > 0;

        internal Learned Extrapolated => Streak >= 0
            ? new(Factor, false, Streak / 100f, true)
            : new(Factor, false, (-1 - Streak) / 100f, false);

        internal static Cell Of(float factor, byte distance, Extrapolation extrapolation)
        {
            int share = (int)(100 * extrapolation.LaunchShare);
            return new Cell(factor, 0, distance, (sbyte)(extrapolation.IsBesideArithmetic ? share : -1 - share));
        }
    }
}
