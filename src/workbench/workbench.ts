import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { loadSpreadsheet } from './load-spreadsheet';
import { WorkbenchPage } from './WorkbenchPage';

const page = document.getElementById('workbench');
if (!page) throw new Error('The page has no workbench.');
const start = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
document.documentElement.lang = start;
const container = document.createElement('div');
const arriving = loadSpreadsheet(container, start);
createRoot(page).render(createElement(WorkbenchPage, { start, container, arriving }));
