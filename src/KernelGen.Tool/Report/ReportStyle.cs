namespace KernelGen.Tool.Report;

/// <summary>
/// How the page looks: one column on a phone, more where there is room, light or dark as the reader's system is. The
/// colours are those of Okabe and Ito (2008), which those who see few colours can tell apart.
/// </summary>
internal static class ReportStyle
{
    internal const string Css =
        """
        :root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--dim:#5c6670;--grid:#e3e6ea;--card:#f6f7f9;
        --d0:#0072b2;--d1:#d55e00;--d2:#009e73;--d3:#b3598f;--d4:#8a7a00;--d5:#3f9bd1;--d6:#b07800;--d7:#555}
        @media(prefers-color-scheme:dark){:root{--page:#14171a;--ink:#e6e9ec;--dim:#9aa4ae;--grid:#2c3238;--card:#1c2024;
        --d0:#4aa8e0;--d1:#ff8a3d;--d2:#2fcb9c;--d3:#e08fc0;--d4:#e6d94a;--d5:#8fd0f5;--d6:#f0b84a;--d7:#aaa}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:12px;max-width:1180px;background:var(--page);color:var(--ink);
        font:15px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.35rem;margin:.2em 0}h2{font-size:1.05rem;margin:0 0 .3em}h3{font-size:.85rem;margin:.9em 0 .1em;font-weight:600}
        p{margin:.3em 0}.dim,small{color:var(--dim)}a{color:inherit}
        section{background:var(--card);border-radius:10px;padding:12px;margin:14px 0}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,330px),1fr));gap:4px 18px}
        .charts>div{min-width:0}
        svg{display:block;width:100%;max-width:540px;height:auto}
        svg text{fill:var(--dim);font:11px system-ui,sans-serif}svg .end{text-anchor:end}svg .mid{text-anchor:middle}svg .axis{font-style:italic}
        .grid{stroke:var(--grid);stroke-width:1}.rule{stroke:var(--dim)}.right{stroke:var(--dim)}.twice{stroke:var(--dim);stroke-dasharray:2 4}
        .even{stroke:var(--ink);stroke-dasharray:5 3}svg .even-text{fill:var(--ink)}
        .line{fill:none;stroke-width:1.6}.guess{fill:none;stroke-width:1;stroke-dasharray:1 3}.spread{stroke-width:1;opacity:.45}
        .line.away{stroke-dasharray:6 2}.dot{opacity:.65}
        .legend{display:flex;flex-wrap:wrap;gap:2px 14px;margin:.4em 0;padding:0;list-style:none;font-size:.85rem}
        .legend svg{display:inline-block;width:12px;height:12px;vertical-align:-1px;margin-right:5px}
        table{border-collapse:collapse;width:100%;font-size:.8rem}th,td{text-align:left;padding:3px 5px;border-bottom:1px solid var(--grid);vertical-align:top}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.wide{overflow-x:auto}
        summary{cursor:pointer;padding:6px 0;font-size:.85rem}
        """;

    /// <summary>The rules of the devices' colours.</summary>
    internal static string Devices() => string.Concat(Enumerable.Range(0, DeviceStyles.Colours).Select(static i =>
        $".line.d{i},.guess.d{i},.spread.d{i}{{stroke:var(--d{i})}}.mark.d{i},.dot.d{i},.bar.d{i}{{fill:var(--d{i})}}\n"));
}
