import {expect, test} from '@playwright/test';
import {look} from './look';

