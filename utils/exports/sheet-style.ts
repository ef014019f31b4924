/** Light on screen and on paper; A4 and Letter both leave room for it. */
export const SHEET_STYLE = `
:root{color-scheme:light;--ink:#16202c;--soft:#4a5868;--line:#dce2e8;--paper:#fff}
*{box-sizing:border-box}
body{margin:0;background:#f5f7f9;color:var(--ink);font:400 15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans","Noto Sans Arabic",sans-serif}
:lang(ja) body{font-family:"Segoe UI",Roboto,"Liberation Sans","Hiragino Sans","Yu Gothic UI",Meiryo,"Noto Sans CJK JP","Noto Sans JP",sans-serif;line-break:strict}
:lang(zh) body{font-family:"Segoe UI",Roboto,"Liberation Sans","PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;line-break:strict}
:lang(ar) h1,:lang(ja) h1,:lang(zh) h1{letter-spacing:normal}
main{max-inline-size:760px;margin:32px auto;padding:40px 44px;background:var(--paper);border-radius:14px;box-shadow:0 1px 2px #16202c14,0 8px 24px #16202c1f}
h1,h2,p,dl,dd,ol{margin:0;padding:0}
ol{list-style:none}
h1{font-size:27px;line-height:1.25;font-weight:650;letter-spacing:-.01em}
header p{margin-block-start:8px;color:var(--soft)}
li{margin-block-start:26px;padding-block-start:22px;border-block-start:1px solid var(--line);overflow-wrap:anywhere;break-inside:avoid}
.head{display:grid;grid-template-columns:34px minmax(0,1fr);gap:14px;margin-block-end:10px}
h2{font-size:18px;line-height:1.35;font-weight:650}
.seal{inline-size:34px;block-size:34px;color:var(--seal);margin-block-start:2px}
.verdict{color:var(--seal);font-weight:600}
.verified,.confirmed{--seal:#0b7a4b}
.caution{--seal:#8f5400}
.problem{--seal:#b3202c}
.neutral{--seal:#5c6875}
path{fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
path.fill{fill:currentColor;stroke:none}
path.cut{stroke:var(--paper);stroke-width:2.3}
path.dashed{stroke-dasharray:3.4 2.6}
dl{display:grid;gap:5px;margin-block-start:10px}
dl>div{display:grid;grid-template-columns:150px minmax(0,1fr);gap:14px}
dt,i{color:var(--soft)}
i{font-style:normal}
a{color:#2f4fd8;text-underline-offset:2px}
footer{margin-block-start:30px;padding-block-start:20px;border-block-start:1px solid var(--line);color:var(--soft);font-size:13px;break-inside:avoid}
footer h2{font-size:14px;margin-block-end:4px}
@media (max-width:560px){main{margin:0;padding:24px 18px;border-radius:0;box-shadow:none}dl>div{grid-template-columns:1fr;gap:0}}
@page{margin:18mm 16mm}
@media print{body{background:none;font-size:10.5pt}main{max-inline-size:none;margin:0;padding:0;box-shadow:none}path,.seal,.verdict{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit}}
`;
