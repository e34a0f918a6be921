using System.Text.Json;
using System.Text.RegularExpressions;

namespace KernelGen.Tool.Tests.Report;

/// <summary>The page as a browser shows it: on a phone and on a desk, light and dark.</summary>
public sealed class BrowserTests : IDisposable
{
    // A window has a least width, which is larger than a phone's; a frame has none. The page is measured from outside, for
    // it runs no script.
    private const string Harness =
        """
        <!DOCTYPE html><style>:root{color-scheme:light dark}</style>
        <iframe id="frame" src="report.html" style="width:WIDTHpx;height:900px;border:0"></iframe><pre id="measured"></pre>
        <script>
        onload = () => {
          const w = document.getElementById('frame').contentWindow, d = w.document;
          const all = s => [...d.querySelectorAll(s)];
          const seen = e => { const r = e.getBoundingClientRect(); return r.width > 100 && r.height > 60; };
          const inside = e => { const t = e.getBoundingClientRect(), s = e.ownerSVGElement.getBoundingClientRect();
            return t.left >= s.left - 1 && t.right <= s.right + 1 && t.top >= s.top - 1 && t.bottom <= s.bottom + 1; };
          const charts = all('svg[aria-label]').filter(s => !s.closest('.legend'));
          document.getElementById('measured').textContent = JSON.stringify({
            window: w.innerWidth, page: Math.max(d.documentElement.scrollWidth, d.body.scrollWidth),
            charts: charts.length, drawn: charts.filter(seen).length,
            marks: all('path.mark').length, dots: all('path.dot').length,
            bars: all('rect.bar').length, evens: all('line.even').length,
            outside: all('section svg text').filter(t => !inside(t)).map(t => t.textContent),
            text: Math.min(...charts.map(s => s.getBoundingClientRect().width / s.viewBox.baseVal.width)) * 11,
            background: w.getComputedStyle(d.body).backgroundColor, colour: w.getComputedStyle(d.body).color });
        };
        </script>
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public void The_page_fits_its_window_and_shows_its_charts(int width, bool isDark)
    {
        JsonElement page = Measured(SampleLog.Text(), width, isDark);

        Assert.Equal(width, page.GetProperty("window").GetInt32());
        Assert.InRange(page.GetProperty("page").GetInt32(), 1, width);
        // One for all kernels, three for each of three.
        Assert.Equal(10, page.GetProperty("charts").GetInt32());
        Assert.Equal(10, page.GetProperty("drawn").GetInt32());
        Assert.InRange(page.GetProperty("marks").GetInt32(), 50, 2000);
        Assert.InRange(page.GetProperty("dots").GetInt32(), 300, 901);
        Assert.InRange(page.GetProperty("bars").GetInt32(), 50, 5000);
        Assert.InRange(page.GetProperty("evens").GetInt32(), 2, 9);
        Assert.Empty(page.GetProperty("outside").EnumerateArray().Select(static text => text.GetString()));
        Assert.InRange(page.GetProperty("text").GetDouble(), 9.0, 20);
        Assert.Equal(isDark, Brightness(page.GetProperty("background").GetString()!) < 0.3);
        Assert.Equal(isDark, Brightness(page.GetProperty("colour").GetString()!) > 0.7);
    }

    [SkippableFact]
    public void Long_names_do_not_make_the_page_scroll()
    {
        string name = string.Concat(Enumerable.Repeat("AVeryLongNameWithoutAnyBreak", 20));
        JsonElement page = Measured(new LogLines().Calls(50, name, name, 1000, 5).ToString(), 360, isDark: false);

        Assert.InRange(page.GetProperty("page").GetInt32(), 1, 360);
    }

    [SkippableFact]
    public void A_page_that_scrolls_would_be_seen()
    {
        JsonElement page = Measured(
            SampleLog.Text(), 390, isDark: false, static page => page.Replace("</h1>", "</h1><div style=\"width:450px\">wide</div>", StringComparison.Ordinal));

        Assert.InRange(page.GetProperty("page").GetInt32(), 450, 500);
    }

    [SkippableFact]
    public void A_screenshot_on_a_phone_in_the_dark_is_a_picture()
    {
        Skip.If(Chromium.Path is null, "No Chromium is installed.");
        string log = _folder.Write("log", SampleLog.Text());
        Assert.Equal(0, Tool.Run("report", log, "-o", _folder.At("report.html")).ExitCode);

        Chromium.Open(_folder.At("report.html"), 390, 1600, isDark: true, _folder, "--screenshot=" + _folder.At("page.png"));

        byte[] png = File.ReadAllBytes(_folder.At("page.png"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        // One colour would need less.
        Assert.InRange(png.Length, 20_000, 5_000_000);
    }

    private JsonElement Measured(string log, int width, bool isDark, Func<string, string>? change = null)
    {
        Skip.If(Chromium.Path is null, "No Chromium is installed.");
        string path = _folder.At("report.html");
        Assert.Equal(0, Tool.Run("report", _folder.Write("log", log), "-o", path).ExitCode);
        if (change is not null)
            File.WriteAllText(path, change(File.ReadAllText(path)));
        string harness = _folder.Write("harness.html", Harness.Replace("WIDTH", $"{width}", StringComparison.Ordinal));

        string dom = Chromium.Open(harness, 1400, 1000, isDark, _folder, "--allow-file-access-from-files", "--dump-dom");

        Match measured = Regex.Match(dom, "<pre id=\"measured\">(\\{.*?\\})</pre>", RegexOptions.Singleline);
        Assert.True(measured.Success, dom);
        return JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(measured.Groups[1].Value)).RootElement;
    }

    private static double Brightness(string colour) =>
        Regex.Matches(colour, @"\d+").Take(3).Average(static match => int.Parse(match.Value, null)) / 255;
}
