/** What stands around a form on the page it was taken from. */
import type { Random } from '../../forms/random.ts'

export type Noise = 'none' | 'site' | 'download' | 'notice' | 'pages' | 'notes'

const sites = {
  before: [
    '网站支持IPv6',
    '当前位置：首页 > 政务公开 > 财政资金 > 预决算公开',
    '无障碍阅读 | 繁体 | 登录 | 注册',
    '索 引 号：003990121/202505-00318 信息分类：财政预算',
    '发布时间：2025-05-22 10:07 信息来源：本站 阅读次数：128 字体：【大 中 小】',
  ],
  after: [
    '打印本页 关闭窗口',
    '上一篇：关于开展政府采购意向公开的通知',
    '网站地图 | 联系我们 | 公务邮箱',
    '主办：县人民政府办公室 承办：县大数据中心 备案号：冀ICP备05000000号',
  ],
}

const downloads = {
  before: [
    '已阅读3页，还剩31页未读，继续免费阅读',
    '付费下载',
    '下载本文档',
    '版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领',
    '文档简介',
  ],
  after: ['收藏', '版权提示', '温馨提示：所有资料如无特殊说明，都需要本地电脑安装办公软件。'],
}

const notices = {
  before: [
    '各乡镇人民政府，县直各部门：',
    '根据上级有关文件精神，现将本年度项目资金下达给你们，请抓紧组织实施，按进度支付，并做好绩效跟踪。',
    '附件：1.资金安排表 2.绩效目标表',
    '县财政局',
    '2023年2月14日',
    '（此件公开发布）',
  ],
  after: ['抄送：县审计局，县人大财经委。', '县财政局办公室 2023年2月14日印发'],
}

const notes = {
  before: [],
  after: [
    '注：1.“其他资金”指单位自有及社会资金。',
    '2.二级指标可以增减，并细化到三级指标。',
    '填表人：何某 联系电话：0310-5551234 填报日期：2023年1月9日',
  ],
}

/** Adds lines around a text, or page numbers between its lines. */
export function addNoise(text: string, noise: Noise, random: Random, lineStyle: boolean): string {
  switch (noise) {
    case 'none':
      return text
    case 'pages':
      return lineStyle ? withPages(text, random) : text
    case 'site':
      return around(text, sites, random)
    case 'download':
      return around(text, downloads, random)
    case 'notice':
      return around(text, notices, random)
    case 'notes':
      return around(text, notes, random)
  }
}

interface Lines {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function around(text: string, { before, after }: Lines, random: Random): string {
  const gap = random.chance(0.5) ? '\n' : '\n\n'
  return [...before, text, ...after].join(gap)
}

/** A page number every 25 to 40 lines. */
function withPages(text: string, random: Random): string {
  const lines = text.split('\n')
  const every = random.int(25, 40)
  const style = random.pick(['- # -', '第 # 页', '—#—'])
  return lines
    .flatMap((line, index) =>
      index > 0 && index % every === 0 ? [style.replace('#', String(index / every)), line] : [line],
    )
    .join('\n')
}
