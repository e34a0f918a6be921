using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>
/// Where calls of one kernel and octave run, and since when. What runs on threads that sleep, on a clock that is slow, or
/// on data in another core's cache takes longer than the calls after it: that is the price of a change, and tells little
/// of the device. Eight bytes, so that it is read and written as one; of zeros, nothing ran yet.
/// </summary>
/// <param name="Device">The device of the last call, counted from 1.</param>
/// <param name="Calls">How many calls ran there since the last change, up to 8.</param>
/// <param name="Changes">How many changes there were of late after no more than a call or two.</param>
/// <param name="Tried">The device that is on trial, counted from 1.</param>
/// <param name="Left">How many more calls the trial has.</param>
/// <param name="Microseconds">How long calls ran there since the last change, as far as they were counted.</param>
[StructLayout(LayoutKind.Sequential, Size = sizeof(long))]
internal readonly record struct Course(byte Device, byte Calls, byte Changes, byte Tried, byte Left, byte Microseconds)
{
    // Threads that sleep need some 100 µs to come.
    private const int MostCalls = 8;
    private const int MostMicroseconds = 100;

    // Who changes all the time pays the price all the time.
    private const int CallsToSettle = 3;
    private const int MostChanges = 4;

    internal static Course Read(ref long cell) => Unsafe.BitCast<long, Course>(Volatile.Read(ref cell));

    internal void Write(ref long cell)
    {
        long mine = Unsafe.BitCast<Course, long>(this);
        if (mine != Volatile.Read(ref cell))
            Volatile.Write(ref cell, mine);
    }

    /// <summary>Whether the device has only just been changed to.</summary>
    internal bool IsBeginning(DeviceKind kind) => Changes < MostChanges && Microseconds < MostMicroseconds
        && Calls < (kind == DeviceKind.Threads ? MostCalls : 1);

    /// <summary>The next call runs on a device.</summary>
    internal Course On(int device) => device + 1 == Device ? this : this with
    {
        Device = (byte)(device + 1),
        Calls = 0,
        Changes = (byte)(Calls >= CallsToSettle ? 0 : Math.Min(Changes + 1, MostChanges)),
        Microseconds = 0,
    };

    /// <summary>A call was sent there.</summary>
    internal Course After(double microseconds) => Calls >= MostCalls ? this : this with
    {
        Calls = (byte)(Calls + 1),
        Microseconds = (byte)Math.Min(MostMicroseconds, Microseconds + Math.Ceiling(microseconds)),
    };

    /// <summary>A call of a trial told nothing: there is one more.</summary>
    internal Course Prolonged() => this with { Left = (byte)(Left + 1) };

    /// <summary>A trial begins, or goes on, with a call.</summary>
    internal Course Trying(int device, int calls) => this with { Tried = (byte)(device + 1), Left = (byte)(calls - 1) };
}
