using System.Text.Json;
using System.Text.RegularExpressions;

namespace KernelGen.Tool.Tests.Report;

/// <summary>The page as a browser shows it: on a phone and on a desk, light and dark.</summary>
public sealed class BrowserTests : IDisposable
{
    // Measures the page from within, which the page itself forbids: tests take that rule out.
    private const string Script =
        """
        <script>
        const seen = e => { const r = e.getBoundingClientRect(); return r.width > 100 && r.height > 60; };
        const inside = e => { const t = e.getBoundingClientRect(), s = e.ownerSVGElement.getBoundingClientRect();
          return t.left >= s.left - 1 && t.right <= s.right + 1 && t.top >= s.top - 1 && t.bottom <= s.bottom + 1; };
        const charts = [...document.querySelectorAll('svg[aria-label]')].filter(s => !s.closest('.legend'));
        document.body.insertAdjacentHTML('beforeend', '<pre id="measured"></pre>');
        const pre = document.getElementById('measured');
        const measured = JSON.stringify({
          window: innerWidth, page: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
          charts: charts.length, drawn: charts.filter(seen).length,
          marks: document.querySelectorAll('path.mark').length, dots: document.querySelectorAll('path.dot').length,
          bars: document.querySelectorAll('rect.bar').length, evens: document.querySelectorAll('line.even').length,
          outside: [...document.querySelectorAll('section svg text')].filter(t => !inside(t)).map(t => t.textContent),
          text: Math.min(...charts.map(s => s.getBoundingClientRect().width / s.viewBox.baseVal.width)) * 11,
          background: getComputedStyle(document.body).backgroundColor, colour: getComputedStyle(document.body).color });
        pre.textContent = measured;
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

        // A headless browser may have a least width of its own.
        Assert.InRange(page.GetProperty("window").GetInt32(), width, Math.Max(width, 500));
        Assert.True(page.GetProperty("page").GetInt32() <= page.GetProperty("window").GetInt32(), "The page scrolls sideways.");
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
        JsonElement page = Measured(new LogLines().Calls(50, name, name, 1000, 5).ToString(), 390, isDark: false);

        Assert.True(page.GetProperty("page").GetInt32() <= page.GetProperty("window").GetInt32(), "The page scrolls sideways.");
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

    private JsonElement Measured(string log, int width, bool isDark)
    {
        Skip.If(Chromium.Path is null, "No Chromium is installed.");
        string path = _folder.At("report.html");
        Assert.Equal(0, Tool.Run("report", _folder.Write("log", log), "-o", path).ExitCode);
        string page = Regex.Replace(File.ReadAllText(path), "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        File.WriteAllText(path, page.Replace("</body>", Script + "</body>", StringComparison.Ordinal));

        string dom = Chromium.Open(path, width, 900, isDark, _folder, "--dump-dom");

        Match measured = Regex.Match(dom, "<pre id=\"measured\">(\\{.*?\\})</pre>", RegexOptions.Singleline);
        Assert.True(measured.Success, dom.Length > 2000 ? dom[^2000..] : dom);
        return JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(measured.Groups[1].Value)).RootElement;
    }

    private static double Brightness(string colour) =>
        Regex.Matches(colour, @"\d+").Take(3).Average(static match => int.Parse(match.Value, null)) / 255;
}
